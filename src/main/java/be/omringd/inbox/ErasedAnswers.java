package be.omringd.inbox;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.form.FormDefinition;
import be.omringd.form.Forms;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered in tasks about a subject who is erased. For managers; throws {@link AccessDeniedException} for others. */
@Service
@Transactional
public class ErasedAnswers {

    private final Items items;
    private final Forms forms;
    private final CaseFiles files;
    private final OtherTexts others;
    private final CurrentActor currentActor;

    ErasedAnswers(Items items, Forms forms, CaseFiles files, OtherTexts others, CurrentActor currentActor) {
        this.items = items;
        this.forms = forms;
        this.files = files;
        this.others = others;
        this.currentActor = currentActor;
    }

    /**
     * Erases what was answered about a subject who is erased, in the tasks that came in this time and whose form says that it tells of
     * such a one; not in those whose process told, in this variable, of whom they are. And what colleagues wrote down as tasks of their own
     * in that time. For managers.
     */
    public void forgetWords(CaseId caseId, String subjectKind, String variable, Instant from, Instant until) {
        mayErase(caseId);
        // what somebody wrote down themselves may be of anybody
        List<String> keys = Stream.concat(Stream.of(WorkItem.OWN),
                forms.all().stream().filter(form -> form.isPersonalTo(subjectKind)).map(FormDefinition::key)).toList();
        others.forget(caseId.value());
        items.forgetWords(caseId.value(), keys, variable, from, until);
    }

    /** The same for the tasks whose process told this of whom they are about; with those that have a screen instead of a form. */
    public void forgetWords(CaseId caseId, String subjectKind, String variable, String value) {
        mayErase(caseId);
        List<String> keys = items.formKeysTold(caseId.value(), variable, value).stream()
                .filter(key -> forms.find(key).map(form -> form.isPersonalTo(subjectKind)).orElse(true)).toList();
        others.forget(caseId.value());
        if (!keys.isEmpty()) {
            items.forgetWords(caseId.value(), keys, variable, value);
        }
    }

    private void mayErase(CaseId caseId) {
        files.check(caseId);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
    }
}
