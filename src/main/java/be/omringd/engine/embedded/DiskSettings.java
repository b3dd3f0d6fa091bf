package be.omringd.engine.embedded;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much has to be free on the disk with the data ({@code omringd.disk}).
 *
 * @param warning with less than this, those who can do something about it are told
 * @param needed with less than this there is no start, and nothing is taken any more that could not be kept; 0 to leave it at that
 */
@ConfigurationProperties("omringd.disk")
record DiskSettings(@DefaultValue("2GB") DataSize warning, @DefaultValue("250MB") DataSize needed) {

    /**
     * When the engine stops working and when it stops keeping what others tell it: both below what is needed, so that people hear
     * of it before the engine falls silent, and there is room left for what is on its way.
     */
    Map<String, String> ofTheEngine() {
        long megabytes = needed.toMegabytes();
        return megabytes == 0 ? Map.of() : Map.of(
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", megabytes * 4 / 5 + "MB",
                "ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", megabytes * 2 / 5 + "MB");
    }
}
