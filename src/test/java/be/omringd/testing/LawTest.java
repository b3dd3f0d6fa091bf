package be.omringd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LawTest {

    @Test
    void aLawIsTriedAsOftenAsItSaysAndWithOtherValues() {
        List<Long> seen = new ArrayList<>();

        Law.holds(200, any -> any.chance().nextLong(), seen::add);

        assertThat(seen).hasSize(200);
        assertThat(new HashSet<>(seen)).hasSize(200);
    }

    @Test
    void aLawThatIsBrokenTellsForWhichValueAndIsBrokenAgainByItsSeed() {
        Throwable first = catchThrowable(() -> Law.holds(1000, any -> any.text(20), text -> assertThat(text).hasSizeLessThan(15)));

        assertThat(first).isInstanceOf(AssertionError.class).hasMessageContaining("of 1000");
        Matcher seed = Pattern.compile("-Domringd\\.seed=(-?\\d+) to try it again: (.*)", Pattern.DOTALL).matcher(first.getMessage());
        assertThat(seed.find()).isTrue();

        System.setProperty(Law.SEED, seed.group(1));
        try {
            assertThat(catchThrowable(() -> Law.holds(1000, any -> any.text(20), text -> assertThat(text).hasSizeLessThan(15))))
                    .hasMessageContaining("the try").hasMessageEndingWith(seed.group(2));
        } finally {
            System.clearProperty(Law.SEED);
        }
    }

    @Test
    void aCrashOfWhatIsTriedTellsItsSeedToo() {
        assertThat(catchThrowable(() -> Law.holds(1, any -> any.of(1), one -> List.of().get(one))))
                .isInstanceOf(AssertionError.class).hasMessageContaining(Law.SEED).hasCauseInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatLiesAtAnEdgeComes() {
        HashSet<Long> numbers = new HashSet<>();
        HashSet<Integer> sizes = new HashSet<>();
        HashSet<Double> shares = new HashSet<>();

        Law.holds(3000, any -> any, any -> {
            numbers.add(any.between(-1_000_000, 1_000_000));
            sizes.add(any.list(80, () -> 1).size());
            shares.add(any.between(0.0, 1.0));
        });

        assertThat(numbers).contains(-1_000_000L, 0L, 1_000_000L);
        assertThat(sizes).contains(0, 1, 80);
        assertThat(shares).contains(0.0, 1.0);
    }
}
