package be.omringd.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.place.Region;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstantsInAddressTest {

    @Test
    void whatIsWrittenIsRead() {
        Set<Region> chosen = Set.of(Region.WEST_VLAANDEREN, Region.LIMBURG);
        assertThat(ConstantsInAddress.write(chosen)).isEqualTo("limburg.west_vlaanderen");
        assertThat(ConstantsInAddress.read(Region.class, "limburg.west_vlaanderen")).isEqualTo(chosen);
        assertThat(ConstantsInAddress.write(Set.<Region>of())).isEmpty();
        assertThat(ConstantsInAddress.read(Region.class, "")).isEmpty();
    }

    @Test
    void anAddressCanBeTyped() {
        assertThat(ConstantsInAddress.read(Region.class, "limburg.limburg.NARNIA.Brussel.")).containsExactlyInAnyOrder(Region.LIMBURG,
                Region.BRUSSEL);
    }

    @Test
    void anAddressWithCommasThatWasSentBeforeIsRead() {
        assertThat(ConstantsInAddress.read(Region.class, "limburg,brussel")).containsExactlyInAnyOrder(Region.LIMBURG, Region.BRUSSEL);
    }
}
