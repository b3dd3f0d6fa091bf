package be.omringd.search;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a search to whoever may read or change it, which follows from its file; to be changed, under the lock of that file. */
@Component
class GuardedSearches {

    private final Searches.Repository searches;
    private final CaseFiles files;

    GuardedSearches(Searches.Repository searches, CaseFiles files) {
        this.searches = searches;
        this.files = files;
    }

    /** The search to read; throws where there is none. */
    VolunteerSearch read(SearchId id) {
        VolunteerSearch search = searches.findById(id.value()).orElseThrow();
        files.check(search.caseId());
        return search;
    }

    /** The searches of a file to read, the newest first. */
    List<VolunteerSearch> read(CaseId caseId) {
        files.check(caseId);
        return searches.findByCaseIdOrderByOpenedAtDescIdDesc(caseId.value());
    }

    /** The search to change; throws where there is none. */
    VolunteerSearch change(SearchId id) {
        files.hold(new CaseId(searches.caseOf(id.value()).orElseThrow()));
        return searches.findById(id.value()).orElseThrow();
    }

    /** The search with this id, for what happens to it by itself. */
    Optional<VolunteerSearch> find(UUID id) {
        return searches.findById(id);
    }

    /** The searches of a file that go on, for whoever changes that file. */
    List<VolunteerSearch> goingOn(CaseId caseId) {
        return searches.findByCaseIdAndClosedAtIsNull(caseId.value());
    }

    /** Keeps a search that begins. */
    VolunteerSearch begin(VolunteerSearch search) {
        files.hold(search.caseId());
        return searches.save(search);
    }

    /** What the timeline of its file says of it. */
    void note(VolunteerSearch search, String event, @Nullable String detail) {
        files.note(search.caseId(), event, detail);
    }
}
