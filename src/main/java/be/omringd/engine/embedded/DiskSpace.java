package be.omringd.engine.embedded;

import be.omringd.database.WritingRefused;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Looks how much is left on the disk with the data. Those who can make room hear of it in time. When it comes to it, people's work is
 * refused in clear words instead of being taken and lost; what runs by itself, such as noting what the engine has done, goes on with
 * what is left, and the engine stops by itself soon after. See docs/decisions/0025-a-database-that-hangs.md.
 */
@Component
public class DiskSpace implements WritingRefused {

    /** How it is. */
    public enum Level {
        ENOUGH,
        /** Somebody has to do something about it. */
        SCARCE,
        /** What people do is refused. */
        FULL
    }

    /** What was found. */
    public record Found(Level level, DataSize free, DataSize needed, Path place) {

        /** As people say it: in steps, so that it is not another number with every look. */
        public long megabytes() {
            long step = level == Level.FULL ? 10 : 100;
            return free.toMegabytes() / step * step;
        }
    }

    /** It is something else to tell about now. */
    public record Changed(Found now) {}

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final FreeSpace space;
    private final DiskSettings settings;
    private final Path data;
    private final boolean ours;
    private final ApplicationEventPublisher events;
    private volatile Found found;

    DiskSpace(FreeSpace space, DiskSettings settings, Environment environment, ApplicationEventPublisher events) {
        this.space = space;
        this.settings = settings;
        this.events = events;
        data = Path.of(environment.getProperty("omringd.data", "data")).toAbsolutePath().normalize();
        // with servers of one's own only the log is here: too little is worth a warning, and no reason to refuse anything
        ours = environment.getProperty("omringd.database.embedded", Boolean.class, true)
                || environment.getProperty("omringd.engine.embedded", Boolean.class, true);
        found = new Found(Level.ENOUGH, DataSize.ofBytes(Long.MAX_VALUE), settings.needed(), data);
    }

    public Found found() {
        return found;
    }

    public boolean isFull() {
        return found.level == Level.FULL;
    }

    @Scheduled(fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Found before = found;
        DataSize free = DataSize.ofBytes(space.at(data));
        Found now = new Found(level(free, before.level), free, settings.needed(), data);
        found = now;
        if (now.level != before.level) {
            tell(now);
        }
        if (now.level != before.level || now.level != Level.ENOUGH && now.megabytes() != before.megabytes()) {
            events.publishEvent(new Changed(now));
        }
    }

    /** What was refused is taken again from a little more than what is needed on, and not now yes and now no. */
    private Level level(DataSize free, Level before) {
        long needed = settings.needed().toBytes();
        if (ours && free.toBytes() < (before == Level.FULL ? needed + needed / 10 : needed)) {
            return Level.FULL;
        }
        return free.compareTo(settings.warning()) < 0 || free.toBytes() < needed ? Level.SCARCE : Level.ENOUGH;
    }

    private static void tell(Found now) {
        switch (now.level) {
            case ENOUGH -> LOG.info("The disk with {} has {} MB left again", now.place, now.free.toMegabytes());
            case SCARCE -> LOG.warn("The disk with {} has only {} MB left: make room. With less than {} MB nothing can be saved.",
                    now.place, now.free.toMegabytes(), now.needed.toMegabytes());
            case FULL -> LOG.error(
                    "The disk with {} has {} MB left, less than the {} MB that are needed: nothing can be saved until there is room.",
                    now.place, now.free.toMegabytes(), now.needed.toMegabytes());
        }
    }

    /** People's work, for want of room; not what the application does by itself. */
    @Override
    public boolean now() {
        return isFull() && (RequestContextHolder.getRequestAttributes() != null
                || SecurityContextHolder.getContext().getAuthentication() != null);
    }
}
