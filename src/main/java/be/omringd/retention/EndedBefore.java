package be.omringd.retention;

import be.omringd.retention.EndedSubjects.EndedSubject;
import be.omringd.retention.YearlyLists.YearlyList;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules keep until a day, besides volunteers: lists of a year, organisations. */
@Component
class EndedBefore {

    private final ObjectProvider<YearlyLists> lists;
    private final ObjectProvider<EndedSubjects> subjects;

    EndedBefore(ObjectProvider<YearlyLists> lists, ObjectProvider<EndedSubjects> subjects) {
        this.lists = lists;
        this.subjects = subjects;
    }

    List<YearlyList> lists(LocalDate day) {
        return lists.stream().flatMap(all -> all.endingBefore(day).stream()).toList();
    }

    List<EndedSubject> others(LocalDate day) {
        return subjects.stream().flatMap(all -> all.endingBefore(day).stream()).toList();
    }
}
