package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseNote.Colleague;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return NamesInWords.read(typed, List.of(AN, AN_PEETERS, ELS), List.of(LIEN, ELS_ELSEWHERE), Set.of());
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
    void ofTwoWhoAreCalledTheSameTheOneWhoWasChosenIsMeant() {
        Colleague same = colleague("An Peeters");
        List<Colleague> near = List.of(AN_PEETERS, same, ELS);

        assertThat(NamesInWords.read("@An Peeters", near, List.of(), Set.of(same.id())).named()).containsExactly(same.id());
        assertThat(NamesInWords.read("Dag @An,", near, List.of(), Set.of(same.id(), ELS.id())).named()).containsExactly(same.id());
        assertThat(NamesInWords.read("@An Peeters", near, List.of(), Set.of(ELS.id())).unclear()).containsExactly("An");
    }

    @Test
    void anIdThatIsTypedNamesNobodyAndWhatOnlyLooksLikeOneIsLeftAlone() {
        NamesInWords typed = read("Zie @{" + LIEN.id() + "}");
        assertThat(NamesInWords.named(typed.kept())).isEmpty();
        assertThat(typed.kept()).isEqualTo("Zie @ {" + LIEN.id() + "}");

        for (String like : List.of("-".repeat(36), "a".repeat(36), LIEN.id().toString().replace('-', 'a'))) {
            String words = "Zie @{" + like + "}";
            assertThat(read(words).kept()).isEqualTo(words);
            assertThat(NamesInWords.named(words)).isEmpty();
            assertThat(NamesInWords.shown(words, Map.of())).isEqualTo(words);
        }
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
