package be.omringd.group;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of group that there are, looked up when asked: some of them know {@link Groups}. */
@Component
class Kinds {

    private final ObjectProvider<GroupMembers> members;
    private final ObjectProvider<PeopleAround> around;

    Kinds(ObjectProvider<GroupMembers> members, ObjectProvider<PeopleAround> around) {
        this.members = members;
        this.around = around;
    }

    List<GroupMembers> members() {
        return members.orderedStream().toList();
    }

    List<PeopleAround> around() {
        return around.orderedStream().toList();
    }
}
