package be.omringd.outreach;

import be.omringd.casefile.CaseId;
import be.omringd.place.Places;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has to be right before a recruitment is put to a manager, and before it opens. */
@Component
class RecruitmentChecks {

    private final TextCheck texts;
    private final Campaigns campaigns;
    private final Places places;

    RecruitmentChecks(TextCheck texts, Campaigns campaigns, Places places) {
        this.texts = texts;
        this.campaigns = campaigns;
        this.places = places;
    }

    /**
     * What was written can be put to a manager.
     *
     * @throws IdentifyingText where a text could tell who the person is
     * @throws IllegalArgumentException on a text that is empty or too long, or an area that is too large
     */
    void accept(CaseId caseId, Recruitment.Written written) {
        places.get(written.need().placeCode());
        if (written.area() != null) {
            campaigns.municipalities(written.area());
        }
        written.texts().all().forEach((language, text) -> accept(caseId, language, text));
    }

    private void accept(CaseId caseId, Locale language, RecruitmentText text) {
        if (!text.fits()) {
            throw new IllegalArgumentException("The text is empty or too long");
        }
        List<Finding> findings = texts.findings(caseId, text);
        if (!findings.isEmpty()) {
            throw new IdentifyingText(language, findings);
        }
    }

    /** Takes the municipalities of an approved campaign; false where another one is in one of them, or was a short time ago. */
    boolean takeArea(Recruitment recruitment) {
        Optional<Area> area = recruitment.area().filter(its -> recruitment.isApproved());
        return area.isEmpty() || campaigns.take(recruitment.id(), campaigns.municipalities(area.get()));
    }
}
