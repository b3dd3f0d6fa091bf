package be.omringd.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private final UUID id = UUID.randomUUID();

    @Test
    void theSameAnswersUnderTheSameIdAreTheSame() {
        assertThat(Submissions.token(id, "Roza", 1980, null, List.of("a", "b"), true))
                .isEqualTo(Submissions.token(id, "Roza", 1980, null, List.of("a", "b"), true));
        assertThat(Submissions.token(id, new LinkedHashSet<>(List.of("a", "b"))))
                .isEqualTo(Submissions.token(id, new LinkedHashSet<>(List.of("b", "a"))));
        assertThat(Submissions.token(id, new BigDecimal("12.5"))).isEqualTo(Submissions.token(id, new BigDecimal("12.50")));
    }

    @Test
    void everyOtherAnswerAndEveryOtherIdIsAnother() {
        UUID one = Submissions.token(id, "ab", "c");

        assertThat(Submissions.token(id, "a", "bc")).as("the same signs, cut elsewhere").isNotEqualTo(one);
        assertThat(Submissions.token(id, List.of("ab", "c"))).isNotEqualTo(one);
        assertThat(Submissions.token(id, "ab", null)).isNotEqualTo(one);
        assertThat(Submissions.token(id, "ab", "-")).isNotEqualTo(Submissions.token(id, "ab", null));
        assertThat(Submissions.token(id, List.of("a", "b"))).isNotEqualTo(Submissions.token(id, List.of("b", "a")));
        assertThat(Submissions.token(UUID.randomUUID(), "ab", "c")).isNotEqualTo(one);
        assertThat(Submissions.token(id, Arrays.asList("ab", null))).isNotEqualTo(Submissions.token(id, List.of("ab")));
    }

    @Test
    void whatIsKeptIsAUuidThatTellsNothing() {
        UUID token = Submissions.token(id, "Roza", "0470 00 00 01");

        assertThat(token.version()).isEqualTo(4);
        assertThat(token.variant()).isEqualTo(2);
        assertThat(token.toString()).doesNotContain(id.toString().substring(0, 8));
    }
}
