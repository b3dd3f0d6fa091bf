package be.omringd.casefile.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.engine.ProcessNames;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes timelines of files, with the notes of the team and what other modules tell of an entry. */
@Component
class CaseTimelines {

    private final CaseFiles files;
    private final CaseNotes notes;
    private final ProcessNames names;
    private final List<TimelineDetail> details;
    private final Moments moments;
    private final Texts texts;

    CaseTimelines(CaseFiles files, CaseNotes notes, ProcessNames names, ObjectProvider<TimelineDetail> details, Moments moments,
            Texts texts) {
        this.files = files;
        this.notes = notes;
        this.names = names;
        this.details = details.orderedStream().toList();
        this.moments = moments;
        this.texts = texts;
    }

    CaseTimeline of(CaseId id) {
        return new CaseTimeline(id, files, new NotesOnTimeline(notes, moments, texts), names, details, moments, texts);
    }
}
