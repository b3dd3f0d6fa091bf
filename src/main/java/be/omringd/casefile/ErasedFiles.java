package be.omringd.casefile;

import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.person.PersonId;
import org.springframework.stereotype.Component;

/** What the files about somebody tell; they are closed. */
@Component
class ErasedFiles implements Forgets {

    private final CaseFiles files;

    ErasedFiles(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Turn turn() {
        return Turn.CASES;
    }

    @Override
    public boolean holds(String kind) {
        return true;
    }

    @Override
    public void forget(Subject subject) {
        subject.people().forEach(person -> files.about(new PersonId(person)).forEach(files::erase));
    }
}
