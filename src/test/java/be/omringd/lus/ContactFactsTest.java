package be.omringd.lus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactFactsTest {

    @Test
    void aNicknameIsOneTidyLine() {
        assertThat(ContactFacts.named("  tante \n\t Rosa\u0000\u202E ").nickname()).isEqualTo("tante Rosa");
        assertThat(ContactFacts.named("👩‍🌾 Mia").nickname()).isEqualTo("👩‍🌾 Mia");
        assertThat(ContactFacts.named("half \uD83D pair").nickname()).isEqualTo("half pair");
    }

    @Test
    void aNicknameHasOneToSixtyCharacters() {
        assertThat(ContactFacts.named(" \u200B ").refusals()).containsExactly(new Refusal("nickname", "lus.refused.nickname"));
        assertThat(ContactFacts.named("x".repeat(60)).refusals()).isEmpty();
        assertThat(ContactFacts.named("x".repeat(61)).refusals()).containsExactly(new Refusal("nickname", "lus.refused.nicknameLong"));
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void whoGetsARingGetsTheUsualPartOfLifeOfTheirRelation(Relation relation) {
        ContactFacts named = new ContactFacts("Rosa", relation, null, null, null, null, Set.of(), null, null, false, null);

        assertThat(named.sector()).isNull();
        assertThat(named.at(Ring.FRIENDSHIP, null, null).sector()).isEqualTo(relation.usualSector());
        assertThat(named.at(Ring.FRIENDSHIP, Sector.PROFESSIONALS, null).sector()).isEqualTo(Sector.PROFESSIONALS);
    }

    @Test
    void aSpotLiesInThePartOfTheRing() {
        assertThat(ContactFacts.named("Rosa").at(Ring.INTIMACY, null, 7.0).spot()).isEqualTo(1);
        assertThat(ContactFacts.named("Rosa").at(Ring.INTIMACY, null, Double.NaN).spot()).isNull();
    }
}
