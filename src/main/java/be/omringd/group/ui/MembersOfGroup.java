package be.omringd.group.ui;

import be.omringd.group.Groups;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.PeopleOfTask;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The members of the group, beside tasks for which the whole group is told or called together. */
@Component
class MembersOfGroup implements PeopleOfTask {

    private final Groups groups;

    MembersOfGroup(Groups groups) {
        this.groups = groups;
    }

    @Override
    public String role() {
        return "member";
    }

    @Override
    public Set<String> forms() {
        return Set.of("gathering/prepare-gathering", "gathering/cover-group", "gathering/follow-up-contact", "gathering/look-back",
                "lus/decide-without-volunteer", "casefile/closing-talk", "casefile/aftercare",
                "linkgroup/decide-start", "linkgroup/reconsider");
    }

    @Override
    public List<Involved> of(CurrentTask task) {
        return groups.members(task.caseId()).stream()
                .map(member -> new Involved(false, member.name(), member.phone(), member.mail(), null, "", null))
                .toList();
    }
}
