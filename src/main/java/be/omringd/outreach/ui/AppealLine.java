package be.omringd.outreach.ui;

import be.omringd.outreach.AppealState;
import be.omringd.outreach.AppealSummary;
import com.vaadin.flow.component.html.Span;

/** How an appeal stands, in few words: the same in the overview, on its own page and in the file. */
final class AppealLine {

    private AppealLine() {}

    /** The state as a coloured tag; approved and not yet online is a state of its own for who reads. */
    static Span tag(AppealSummary appeal, AppealWords words) {
        if (appeal.rests()) {
            Span rests = new Span(words.get("outreach.state.rests"));
            rests.addClassName("tag");
            return rests;
        }
        boolean approved = appeal.state() == AppealState.SUBMITTED && appeal.approvedAt() != null;
        Span tag = new Span(words.get("outreach.state." + (approved ? "APPROVED" : appeal.state().name())));
        tag.addClassName("tag");
        switch (appeal.state()) {
            case ONLINE -> tag.addClassName("green");
            case SUBMITTED -> tag.addClassName(approved ? "blue" : "ochre");
            case DRAFT -> tag.addClassName("brick");
            case CLOSED -> {}
        }
        return tag;
    }

    /** "2 van 5 antwoorden". */
    static String answers(AppealSummary appeal, AppealWords words) {
        return appeal.maxSignUps() == null
                ? words.get("outreach.answers", appeal.answered())
                : words.get("outreach.answers.of", appeal.answered(), appeal.maxSignUps());
    }

    /** Since when or until when it is what it is. */
    static String when(AppealSummary appeal, AppealWords words) {
        return switch (appeal.state()) {
            case DRAFT, SUBMITTED -> words.get("outreach.when.written", words.day(appeal.writtenAt()));
            case ONLINE -> words.get(appeal.rests() ? "outreach.when.rests" : "outreach.when.online", words.day(appeal.until()));
            case CLOSED ->
                    words.get("outreach.when.closed", words.day(appeal.closedAt()), words.get("outreach.closed." + appeal.closeReason()));
        };
    }
}
