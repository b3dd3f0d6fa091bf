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

    @Test
    void whatTwoPeopleChangeIsBroughtTogether() {
        ContactFacts before = ContactFacts.named("Rosa").at(Ring.FRIENDSHIP, Sector.FAMILY, 0.3);
        ContactFacts theirs = before.at(Ring.INTIMACY, Sector.FAMILY, 0.8);
        ContactFacts mine = new ContactFacts("tante Rosa", null, "zus van moeke", before.ring(), before.sector(), before.spot(),
                Set.of(SupportType.COMPANY), null, null, false, null);

        ContactFacts merged = mine.mergedWith(before, theirs);

        assertThat(merged.nickname()).isEqualTo("tante Rosa");
        assertThat(merged.supportTypes()).containsExactly(SupportType.COMPANY);
        assertThat(merged.ring()).isEqualTo(Ring.INTIMACY);
        assertThat(merged.spot()).isEqualTo(0.8);
        assertThat(mine.clashes(ContactFacts::ring, before, theirs)).isFalse();
    }

    @Test
    void onlyWhatBothChangedDifferentlyClashes() {
        ContactFacts before = ContactFacts.named("Rosa").at(Ring.FRIENDSHIP, Sector.FAMILY, null);
        ContactFacts mine = before.at(Ring.EXCHANGE, null, null);

        assertThat(mine.clashes(ContactFacts::ring, before, before.at(Ring.INTIMACY, null, null))).isTrue();
        assertThat(mine.clashes(ContactFacts::ring, before, before.at(Ring.EXCHANGE, null, null))).isFalse();
        assertThat(mine.mergedWith(before, before.at(Ring.INTIMACY, null, null)).ring()).isEqualTo(Ring.EXCHANGE);
    }
}
