package be.omringd.outreach;

import be.omringd.access.AccessScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppealRepository extends JpaRepository<Appeal, UUID> {

    @Query("select a.caseId from Appeal a where a.id = :id")
    Optional<UUID> caseOf(UUID id);

    /** Whether the person of this file takes a break: what is online for them rests as long. */
    @Query("select count(f) > 0 from CaseFile f where f.id = :caseId and f.status = be.omringd.casefile.CaseStatus.PAUSED")
    boolean isPaused(UUID caseId);

    Optional<Appeal> findBySlug(String slug);

    List<Appeal> findBySearchIdOrderByWrittenAtDescIdDesc(UUID searchId);

    List<Appeal> findByCaseIdOrderByWrittenAtDescIdDesc(UUID caseId);

    @Query("select a from Appeal a where a.searchId = :searchId and a.kind = :kind and a.state <> be.omringd.outreach.AppealState.CLOSED")
    Optional<Appeal> open(UUID searchId, AppealKind kind);

    @Query("select a.id from Appeal a where a.caseId = :caseId and a.state <> be.omringd.outreach.AppealState.CLOSED order by a.id")
    List<UUID> openOf(UUID caseId);

    @Query("select a.id from Appeal a where a.state = be.omringd.outreach.AppealState.ONLINE and a.onlineUntil <= :now order by a.onlineUntil")
    List<UUID> due(Instant now, Limit limit);

    @Query("""
            select a from Appeal a, CaseFile f
            where f.id = a.caseId and f.accessScope in :scopes and a.state in :states and a.kind in :kinds
            order by a.writtenAt desc, a.id desc""")
    List<Appeal> list(Collection<AccessScope> scopes, Collection<AppealState> states, Collection<AppealKind> kinds, Limit limit);

    @Query("select a from Appeal a where a.state = be.omringd.outreach.AppealState.ONLINE and a.kind = be.omringd.outreach.AppealKind.VACANCY"
            + " and a.onlineUntil > :now and not exists (select f.id from CaseFile f where f.id = a.caseId"
            + " and f.status = be.omringd.casefile.CaseStatus.PAUSED) order by a.openedAt desc, a.id desc")
    List<Appeal> onTheList(Instant now, Limit limit);
}
