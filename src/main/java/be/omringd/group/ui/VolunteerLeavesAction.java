package be.omringd.group.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.group.RunningGroups;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerRules;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** "The volunteer stops": somebody is there for the group meanwhile, and we look for another volunteer. */
@Component
class VolunteerLeavesAction implements CaseFileAction {

    private final RunningGroups groups;
    private final VolunteerAssignments assignments;
    private final VolunteerRules rules;
    private final Texts texts;

    VolunteerLeavesAction(RunningGroups groups, VolunteerAssignments assignments, VolunteerRules rules, Texts texts) {
        this.groups = groups;
        this.assignments = assignments;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String textKey() {
        return "group.action.volunteerLeaves";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return CaseFileAction.withGroup(kind);
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return groups.volunteerCanLeave(file);
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        LocalDate first =
                assignments.companions(file.id()).stream().map(VolunteerAssignments.Companion::from).min(LocalDate::compareTo).orElse(null);
        new GroupDialog(textKey(), file.calledName(), rules.today(), first, new GatheringWords(texts, UI.getCurrent().getLocale()),
                (day, detail) -> {
                    groups.volunteerLeaves(file.id(), day, detail);
                    done.run();
                }).open();
    }
}
