package be.omringd.publicform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void referencesAreShortAndEasyToReadAloud() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Reference.next()).matches("[2-9B-Z]{3}-[2-9B-Z]{3}").doesNotContainPattern("[AEIOUSL]");
            assertThat(Reference.isOne(Reference.next())).isTrue();
        }
        assertThat(Reference.isOne("<b>x</b>")).isFalse();
        assertThat(Reference.isOne(null)).isFalse();
    }

    @Test
    void aCodeIsUnderstoodAsPeopleTypeIt() {
        for (String typed : new String[] {"K7M-4TX", "k7m-4tx", " k7m 4tx ", "K7M4TX", "k7m – 4tx"}) {
            assertThat(Reference.read(typed)).as(typed).contains("K7M-4TX");
        }
        for (String other : new String[] {"", "Janssens", "Jansen", "K7M", "K7M-4TXX"}) {
            assertThat(Reference.read(other)).as(other).isEmpty();
        }
    }
}
