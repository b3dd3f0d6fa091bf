package be.omringd.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.place.PlacesForTests;
import be.omringd.shell.Texts;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {

    static final RecruitmentNeed EVERYTHING = new RecruitmentNeed(
            "41081:Velzeke-Ruddershove", Set.of(Language.values()), "MONTHLY", true, "De groep houdt van wandelen en taart.",
            Set.of(PartOfWeek.values()));
    private final Drafts drafts = new Drafts(new Texts(), PlacesForTests.all());

    @Test
    void aDraftSaysWhatTheNeedSays() {
        RecruitmentNeed need =
                new RecruitmentNeed("41081", Set.of(Language.TR, Language.NL), "SIX_WEEKLY", false, "De groep houdt van taart.",
                        Set.of(PartOfWeek.SUNDAY, PartOfWeek.WEEKDAY_EVENING));

        RecruitmentText text = drafts.text(RecruitmentKind.VACANCY, need, Texts.DUTCH);

        assertThat(text.title()).isEqualTo("Vrijwilliger gezocht voor een groep in Zottegem");
        assertThat(text.body()).contains("De groep houdt van taart.", "om de zes weken", "Je spreekt goed Nederlands of Turks.",
                "Dat kan in de week ’s avonds of op zondag.").doesNotContain("strafregister");
        assertThat(drafts.text(RecruitmentKind.VACANCY, EVERYTHING, Texts.DUTCH).body()).contains("strafregister");
    }

    @Test
    void aDraftNamesTheMunicipalityAndNeverTheVillage() {
        for (RecruitmentKind kind : RecruitmentKind.values()) {
            RecruitmentText text = drafts.text(kind, EVERYTHING, Texts.DUTCH);
            assertThat(text.title() + text.body()).contains("Zottegem").doesNotContain("Velzeke");
        }
    }

    @Test
    void inFrenchPlacesHaveTheirFrenchName() {
        assertThat(drafts.text(RecruitmentKind.VACANCY, new RecruitmentNeed("21004", Set.of(), null, false, null, Set.of()), Texts.FRENCH)
                .title())
                .isEqualTo("Bénévole recherché pour un groupe à Bruxelles");
    }

    @ParameterizedTest
    @EnumSource
    void everyDraftFitsInEveryLanguage(RecruitmentKind kind) {
        for (Locale locale : new Locale[] {Texts.DUTCH, Texts.FRENCH, Texts.ENGLISH}) {
            for (RecruitmentNeed need : new RecruitmentNeed[] {EVERYTHING,
                new RecruitmentNeed("41081", Set.of(), null, false, " ", Set.of())}) {
                RecruitmentText text = drafts.text(kind, need, locale);
                assertThat(text.fits()).isTrue();
                assertThat(text.title() + text.body()).doesNotContain("!outreach", "{0}", "null");
            }
        }
    }
}
