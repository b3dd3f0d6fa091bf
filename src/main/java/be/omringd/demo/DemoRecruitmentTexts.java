package be.omringd.demo;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.outreach.Area;
import be.omringd.outreach.RecruitmentForm;
import be.omringd.outreach.RecruitmentKind;
import be.omringd.outreach.RecruitmentNeed;
import be.omringd.outreach.RecruitmentText;
import be.omringd.outreach.RecruitmentTexts;
import be.omringd.outreach.RecruitmentWording;
import be.omringd.place.Region;
import be.omringd.search.SearchId;
import be.omringd.search.SearchRecruitmentTexts;
import be.omringd.shell.Texts;
import org.springframework.stereotype.Component;

/** The texts of the vacancies and campaigns of invented searches. */
@Component
class DemoRecruitmentTexts {

    private static final int KM = 5;

    private final RecruitmentWording wording;
    private final SearchRecruitmentTexts recruitments;
    private final CaseFiles files;

    DemoRecruitmentTexts(RecruitmentWording wording, SearchRecruitmentTexts recruitments, CaseFiles files) {
        this.wording = wording;
        this.recruitments = recruitments;
        this.files = files;
    }

    FormValues write(CaseId caseId, RecruitmentKind kind, CurrentTask task) {
        CaseSummary file = files.get(caseId);
        RecruitmentNeed need = recruitments.need(SearchId.of(task.told("searchId"))).orElseThrow();
        // what the coordinator wrote about the group is Dutch
        RecruitmentNeed inShort =
                new RecruitmentNeed(need.placeCode(), need.languages(), need.frequencyCode(), need.minors(), null, need.when());
        RecruitmentText french = file.region() == Region.BRUSSEL ? wording.draft(caseId, kind, inShort, Texts.FRENCH) : null;
        return RecruitmentForm.values(
                new RecruitmentTexts(wording.draft(caseId, kind, need, Texts.DUTCH), french, null),
                kind == RecruitmentKind.CAMPAIGN ? Area.around(need.placeCode(), KM) : null);
    }
}
