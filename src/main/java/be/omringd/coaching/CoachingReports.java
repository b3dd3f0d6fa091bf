package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.organisation.Organisations;
import be.omringd.paper.PaperDocument;
import be.omringd.paper.PdfFile;
import be.omringd.paper.PrintedLetters;
import be.omringd.paper.WordFile;
import be.omringd.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report of a trajectory, in the language of its organisation: to hand over as PDF, or as a document that can still be changed. For who
 * may see its case.
 */
@Service
@Transactional(readOnly = true)
public class CoachingReports {

    private final CoachingTrajectories trajectories;
    private final CaseFiles files;
    private final Organisations organisations;
    private final TrajectoryOnPaper paper;

    CoachingReports(CoachingTrajectories trajectories, CaseFiles files, Organisations organisations, TrajectoryOnPaper paper) {
        this.trajectories = trajectories;
        this.files = files;
        this.organisations = organisations;
        this.paper = paper;
    }

    /** A file to hand over; its name tells nothing of the organisation. */
    public record Report(String name, byte[] content) {}

    /** Whether there is something to report: an organisation and we decided to go on the way together. */
    public boolean offered(CaseId id) {
        return trajectories.find(id).filter(one -> one.offer() == Offer.TRAJECTORY).isPresent();
    }

    /** The report as it is now, as PDF. */
    public Report pdf(CaseId id) {
        PaperDocument document = document(id);
        return new Report(paper.name(document) + ".pdf", PdfFile.of(document));
    }

    /** The same as a document that can be changed. */
    public Report word(CaseId id) {
        PaperDocument document = document(id);
        return new Report(paper.name(document) + ".docx", WordFile.of(document));
    }

    /** Letters in it that the PDF has none of, each once. */
    public String lacking(CaseId id) {
        return PrintedLetters.lacking(document(id).words());
    }

    private PaperDocument document(CaseId id) {
        TrajectoryView one = trajectories.find(id).orElseThrow();
        Locale language = Texts.named(organisations.get(one.organisation()).language()).orElse(Texts.DUTCH);
        return paper.document(one, files.get(id), language);
    }
}
