package be.omringd.casework.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.WorkItems;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows when the worries about a person have been looked after. */
@Component
class Concerns {

    private static final Set<String> TASKS = Set.of("casefile/assess-concern", "casefile/follow-up-concern");

    private final CaseFiles files;
    /** Looked up when needed: work items know the handlers that ask this. */
    private final ObjectProvider<WorkItems> items;

    Concerns(CaseFiles files, ObjectProvider<WorkItems> items) {
        this.files = files;
        this.items = items;
    }

    /** This one is looked after; the file loses its mark when no other is open. */
    void settled(CurrentTask task) {
        boolean another = items.getObject().openIn(task.caseId()).stream()
                .anyMatch(item -> TASKS.contains(item.formKey()) && !item.id().equals(task.workItemId()));
        if (!another) {
            files.concernSettled(task.caseId());
        }
    }
}
