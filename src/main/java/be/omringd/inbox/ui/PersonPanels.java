package be.omringd.inbox.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.inbox.CurrentTask;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows beside a task the person whom it is about, with what all modules know of them. */
@Component
class PersonPanels {

    private final CaseFiles files;
    private final List<BesideTask> beside;
    private final PeopleBeside people;
    private final TaskWords words;

    PersonPanels(CaseFiles files, ObjectProvider<BesideTask> beside, PeopleBeside people, TaskWords words) {
        this.files = files;
        this.beside = beside.orderedStream().toList();
        this.people = people;
        this.words = words;
    }

    PersonPanel of(CurrentTask task, Locale locale) {
        return new PersonPanel(files, beside, people, words, locale, task);
    }
}
