package be.omringd.group.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.group.RunningGroups;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;

/** The group goes on by itself: follow-up ends, with thanks. */
@Component
class GoesAloneAction implements CaseFileAction {

    private final RunningGroups groups;
    private final Texts texts;

    GoesAloneAction(RunningGroups groups, Texts texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public String textKey() {
        return "group.action.goesAlone";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return CaseFileAction.withGroup(kind);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return groups.canGoAlone(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new GroupDialog(textKey(), file.calledName(), null, null, new GatheringWords(texts, UI.getCurrent().getLocale()),
                (day, detail) -> {
                    groups.goesAlone(file.id(), detail);
                    done.run();
                }).open();
    }
}
