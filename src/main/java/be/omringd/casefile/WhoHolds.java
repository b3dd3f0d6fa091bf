package be.omringd.casefile;

import be.omringd.access.Users;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a case, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class WhoHolds {

    private final CaseFileAccess access;
    private final CaseHolders holders;
    private final Users users;

    WhoHolds(CaseFileAccess access, CaseHolders holders, Users users) {
        this.access = access;
        this.holders = holders;
        this.users = users;
    }

    /** A colleague who holds it. */
    public record Colleague(UUID id, String name) {}

    /** Nobody, one, or two who hold it together: who was asked along comes last. */
    public List<Colleague> of(CaseId id) {
        access.read(id);
        return holders.of(id).all().stream().map(one -> new Colleague(one, users.name(one))).toList();
    }
}
