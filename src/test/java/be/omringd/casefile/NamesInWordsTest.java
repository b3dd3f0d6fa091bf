package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseNote.Colleague;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesInWordsTest {

    private static final Colleague AN = colleague("An");
    private static final Colleague AN_PEETERS = colleague("An Peeters");
    private static final Colleague ELS = colleague("Els De Smet");
    private static final Colleague LIEN = colleague("Lien");
    private static final Colleague ELS_ELSEWHERE = colleague("Els Elders");

    private static Colleague colleague(String name) {
        return new Colleague(UUID.randomUUID(), name);
    }

    private static NamesInWords read(String typed) {
        return NamesInWords.read(typed, List.of(AN, AN_PEETERS, ELS), List.of(LIEN, ELS_ELSEWHERE));
    }

    @Test
    void ofTwoNamesTheLongestThatStandsThereIsMeant() {
        assertThat(read("Vraag het @An Peeters.").named()).containsExactly(AN_PEETERS.id());
        assertThat(read("Vraag het @an, zij weet het").named()).containsExactly(AN.id());
        assertThat(read("@AN PEETERS en @An").named()).containsExactly(AN_PEETERS.id(), AN.id());
    }

    @Test
    void aFirstWordIsEnoughWhereOneColleagueWhoIsNearHasIt() {
        NamesInWords read = read("Dag @Els, kijk je mee?");

        assertThat(read.named()).containsExactly(ELS.id());
        assertThat(NamesInWords.shown(read.kept(), Map.of(ELS.id(), ELS))).isEqualTo("Dag @Els De Smet, kijk je mee?");
        assertThat(read("@Els Elders").named()).as("the other one, by her whole name").containsExactly(ELS_ELSEWHERE.id());
        assertThat(read("@Lien").named()).containsExactly(LIEN.id());
    }

    @Test
    void whatIsKeptHasNoNamesAndShowsWhatSomebodyIsCalledNow() {
        NamesInWords read = read("Ze belde @An Peeters: “bel terug”, zegt ze.");

        assertThat(read.kept()).doesNotContain("Peeters");
        assertThat(NamesInWords.shown(read.kept(), Map.of(AN_PEETERS.id(), new Colleague(AN_PEETERS.id(), "An $1 Claes"))))
                .isEqualTo("Ze belde @An $1 Claes: “bel terug”, zegt ze.");
        assertThat(NamesInWords.named(read.kept())).containsExactly(AN_PEETERS.id());
    }

    @Test
    void whoIsNobodyIsUnclearAndWhatIsNoNameIsLeftAlone() {
        assertThat(read("Zeg het @Anneke en @Bo").unclear()).containsExactly("Anneke", "Bo");
        NamesInWords alone = read("jan@els.be, 3 @ 5 euro, @@ of @{x}");
        assertThat(alone.named()).isEmpty();
        assertThat(alone.unclear()).isEmpty();
        assertThat(alone.kept()).isEqualTo("jan@els.be, 3 @ 5 euro, @@ of @{x}");
    }
}
