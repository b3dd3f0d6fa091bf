package be.omringd.casefile;

import be.omringd.access.Absence;
import be.omringd.access.Absences;
import be.omringd.access.Users;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a case, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class WhoHolds {

    private final CaseFileAccess access;
    private final CaseHolders holders;
    private final Users users;
    private final Absences absences;

    WhoHolds(CaseFileAccess access, CaseHolders holders, Users users, Absences absences) {
        this.access = access;
        this.holders = holders;
        this.users = users;
        this.absences = absences;
    }

    /**
     * A colleague who holds it.
     *
     * @param awayUntil the last day on which they are away; null where they are there today
     */
    public record Colleague(UUID id, String name, @Nullable LocalDate awayUntil) {}

    /** Nobody, one, or two who hold it together: who was asked along comes last. */
    public List<Colleague> of(CaseId id) {
        access.read(id);
        Map<UUID, Absence> away = absences.awayToday();
        return holders.of(id).all().stream().map(one -> new Colleague(one, users.name(one),
                Optional.ofNullable(away.get(one)).map(Absence::until).orElse(null))).toList();
    }
}
