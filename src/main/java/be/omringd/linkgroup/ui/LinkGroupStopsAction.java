package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.casefile.ui.WarmDialog;
import be.omringd.linkgroup.LinkGroupCourse;
import be.omringd.linkgroup.LinkGroupFile;
import be.omringd.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** A link group stops, at any moment. */
@Component
class LinkGroupStopsAction implements CaseFileAction {

    private final LinkGroupCourse course;
    private final Texts texts;

    LinkGroupStopsAction(LinkGroupCourse course, Texts texts) {
        this.course = course;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String textKey() {
        return "linkgroup.stop.menu";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(LinkGroupFile.KIND);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return course.canStop(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new WarmDialog(texts, "linkgroup.stop", file.calledName(), false, List.of(), words -> {
            course.stop(file.id(), words);
            done.run();
        }).open();
    }
}
