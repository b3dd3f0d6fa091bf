package be.omringd.retention.internal;

import be.omringd.erasure.Subject;
import be.omringd.erasure.SubjectKind;
import be.omringd.erasure.SubjectRef;
import be.omringd.retention.ErasureKind;
import be.omringd.retention.YearlyLists;
import be.omringd.volunteer.VolunteerRules;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The list of names of a year. */
@Component
class YearlyListSubject implements SubjectKind {

    private final ObjectProvider<YearlyLists> lists;
    private final VolunteerRules rules;

    YearlyListSubject(ObjectProvider<YearlyLists> lists, VolunteerRules rules) {
        this.lists = lists;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return YearlyLists.SUBJECT;
    }

    @Override
    public Found find(String year) {
        return lists.stream().flatMap(all -> all.endingBefore(rules.today()).stream())
                .filter(list -> String.valueOf(list.year()).equals(year)).findFirst()
                .map(list -> Found.due(new Subject(new SubjectRef(kind(), year), List.of(), List.of(), rules.today()),
                        ErasureKind.EXPENSES.name(), list.keptUntil(), list.volunteers()))
                .orElseGet(() -> Found.not(State.NOT_DUE));
    }
}
