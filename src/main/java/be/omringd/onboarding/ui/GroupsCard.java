package be.omringd.onboarding.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.volunteer.VolunteerAssignments;
import be.omringd.volunteer.VolunteerAssignments.Accompanies;
import be.omringd.volunteer.VolunteerAssignments.Days;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.ui.VolunteerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of a volunteer, now and before. */
@org.springframework.stereotype.Component
class GroupsCard {

    private final VolunteerAssignments assignments;
    private final CaseFiles files;

    GroupsCard(VolunteerAssignments assignments, CaseFiles files) {
        this.assignments = assignments;
        this.files = files;
    }

    /** The card, also where there are none. */
    Component of(VolunteerId id, VolunteerWords words) {
        return ofAny(id, words).orElseGet(
                () -> Pieces.card(words.get("volunteer.groups"), Pieces.quiet(words.get("volunteer.groups.none"))));
    }

    /** The card where there are groups. */
    Optional<Component> ofAny(VolunteerId id, VolunteerWords words) {
        List<Accompanies> groups = assignments.groups(id);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("volunteer-groups");
        groups.stream().sorted(Comparator.comparing(Accompanies::isOver)).forEach(group -> list.add(item(group, words)));
        return Optional.of(Pieces.card(words.get("volunteer.groups"), list));
    }

    private ListItem item(Accompanies group, VolunteerWords words) {
        ListItem item = new ListItem();
        Optional<CaseSummary> file = file(group.caseId());
        if (file.isPresent()) {
            item.add(new Anchor(
                    CaseFilePages.file(group.caseId()), file.get().contact() == null ? file.get().title()
                            : words.get("volunteer.groups.around", file.get().calledName())));
        } else {
            item.add(new Span(words.get("volunteer.groups.elsewhere")));
        }
        Span when = new Span(when(group.days(), words));
        when.addClassName("quiet");
        item.add(when);
        return item;
    }

    private static String when(@Nullable Days days, VolunteerWords words) {
        if (days == null) {
            return words.get("volunteer.groups.proposed");
        }
        return days.until() == null
                ? words.get("volunteer.groups.from", words.day(days.from()))
                : words.get("volunteer.groups.fromUntil", words.day(days.from()), words.day(days.until()));
    }

    private Optional<CaseSummary> file(CaseId id) {
        return files.isVisible(id) ? Optional.of(files.get(id)) : Optional.empty();
    }
}
