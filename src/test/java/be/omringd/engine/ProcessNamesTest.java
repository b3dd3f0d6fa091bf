package be.omringd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import be.omringd.shell.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ProcessNamesTest {

    private final ProcessNames names = new ProcessNames(mock(JdbcTemplate.class));

    @Test
    void aStepHasItsNameInTheLanguageOfTheReader() {
        assertThat(names.element("request-intake", "firstContact", Texts.DUTCH)).isEqualTo("Eerste contact leggen");
        assertThat(names.element("request-intake", "firstContact", Texts.FRENCH)).isEqualTo("Prendre un premier contact");
        assertThat(names.element("request-intake", "firstContact", Texts.ENGLISH)).isEqualTo("Make first contact");
    }

    @Test
    void aProcessHasAName() {
        assertThat(names.process("lus-trajectory", Texts.DUTCH)).isNotEqualTo("lus-trajectory");
    }

    @Test
    void aStepThatIsNoLongerInTheDiagramIsCalledByItsId() {
        assertThat(names.element("request-intake", "noLongerThere", Texts.DUTCH)).isEqualTo("noLongerThere");
    }
}
