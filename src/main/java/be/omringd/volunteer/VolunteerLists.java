package be.omringd.volunteer;

import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.internal.RegisterAccess;
import be.omringd.volunteer.internal.VolunteerQueries;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the register; for who may read it. */
@Service
@Transactional(readOnly = true)
public class VolunteerLists {

    private final VolunteerQueries queries;
    private final RegisterAccess access;

    VolunteerLists(VolunteerQueries queries, RegisterAccess access) {
        this.queries = queries;
        this.access = access;
    }

    /** One page of the register. */
    public List<VolunteerSummary> list(VolunteerQuery query, int offset, int limit) {
        access.mayRead();
        return queries.list(query, offset, limit);
    }

    /** Whom of the register somebody means who types this: those who begin so, and where there are none those who do but for a slip. */
    public Matches<VolunteerSummary> called(SearchWords typed, int limit) {
        access.mayRead();
        return queries.called(typed, limit);
    }

    /** How many {@link #list} would give without a limit. */
    public int count(VolunteerQuery query) {
        access.mayRead();
        return queries.count(query);
    }

    /** How many live in these municipalities and wait for a group: with papers in order, on the waiting list, or on their way. */
    public int waitingIn(Collection<String> nisCodes) {
        access.mayRead();
        return queries.waitingIn(nisCodes);
    }
}
