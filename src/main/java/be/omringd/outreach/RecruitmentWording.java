package be.omringd.outreach;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of a recruitment: a text to begin with, and what in a text could tell who the person is. For who may see the file. */
@Service
@Transactional(readOnly = true)
public class RecruitmentWording {

    private final Drafts drafts;
    private final TextCheck check;
    private final CaseFiles files;

    RecruitmentWording(Drafts drafts, TextCheck check, CaseFiles files) {
        this.drafts = drafts;
        this.check = check;
        this.files = files;
    }

    /** A text to begin with, from the need alone, in this language. */
    public RecruitmentText draft(CaseId caseId, RecruitmentKind kind, RecruitmentNeed need, Locale locale) {
        files.check(caseId);
        return drafts.text(kind, need, locale);
    }

    /** What in this text could tell who the person is, in the order in which it stands there. */
    public List<Finding> identifying(CaseId caseId, RecruitmentText text) {
        files.check(caseId);
        return check.findings(caseId, text);
    }
}
