package be.omringd.group.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.group.RunningGroups;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;

/** The person moves house: somebody talks with the group about what that means. */
@Component
class PersonMovesAction implements CaseFileAction {

    private final RunningGroups groups;
    private final Texts texts;

    PersonMovesAction(RunningGroups groups, Texts texts) {
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String textKey() {
        return "group.action.personMoves";
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return groups.personCanMove(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        new GroupDialog(textKey(), file.calledName(), null, null, new GatheringWords(texts, UI.getCurrent().getLocale()),
                (day, detail) -> {
                    groups.personMoves(file.id(), detail);
                    done.run();
                }).open();
    }
}
