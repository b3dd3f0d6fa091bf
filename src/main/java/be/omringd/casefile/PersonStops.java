package be.omringd.casefile;

import org.springframework.stereotype.Component;

/** A person stops: a talk to say goodbye is left. */
@Component
class PersonStops implements CaseEnding {

    private final CaseFiles files;

    PersonStops(CaseFiles files) {
        this.files = files;
    }

    @Override
    public boolean ends(CaseKind kind) {
        return kind.stopsAndPauses();
    }

    @Override
    public boolean canBegin(CaseSummary file) {
        return file.goesOn();
    }

    @Override
    public boolean begin(CaseId id, String why) {
        files.stop(id, why);
        return true;
    }
}
