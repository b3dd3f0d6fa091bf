package be.omringd.outreach.ui;

import be.omringd.outreach.RecruitmentSummary;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** How a recruitment stands, in few words: the same in the overview, on its own page and in the file. */
final class RecruitmentLine {

    private RecruitmentLine() {}

    /** The state as a coloured tag; approved and not yet online is a state of its own for who reads. */
    static Span tag(RecruitmentSummary recruitment, RecruitmentWords words) {
        if (recruitment.rests()) {
            Span rests = new Span(words.get("outreach.state.rests"));
            rests.addClassName("tag");
            return rests;
        }
        boolean approved = recruitment.waitsToOpen();
        Span tag = new Span(words.get("outreach.state." + (approved ? "APPROVED" : recruitment.state().name())));
        tag.addClassName("tag");
        switch (recruitment.state()) {
            case ONLINE -> tag.addClassName("green");
            case SUBMITTED -> tag.addClassName(approved ? "blue" : "ochre");
            case DRAFT -> tag.addClassName("brick");
            case CLOSED -> {}
        }
        return tag;
    }

    /** "2 van 5 antwoorden". */
    static String answers(RecruitmentSummary recruitment, RecruitmentWords words) {
        return recruitment.maxSignUps() == null
                ? words.get("outreach.answers", recruitment.answered())
                : words.get("outreach.answers.of", recruitment.answered(), recruitment.maxSignUps());
    }

    /** Since when or until when it is what it is. */
    static String when(RecruitmentSummary recruitment, RecruitmentWords words) {
        Optional<String> over = recruitment.over()
                .map(end -> words.get("outreach.when.closed", words.day(end.at()), words.get("outreach.closed." + end.reason())));
        Optional<String> online = recruitment.online()
                .map(time -> words.get(recruitment.rests() ? "outreach.when.rests" : "outreach.when.online", words.day(time.until())));
        return over.or(() -> online).orElseGet(() -> words.get("outreach.when.written", words.day(recruitment.writtenAt())));
    }
}
