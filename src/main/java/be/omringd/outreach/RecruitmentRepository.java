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

interface RecruitmentRepository extends JpaRepository<Recruitment, UUID> {

    @Query("select a.caseId from Recruitment a where a.id = :id")
    Optional<UUID> caseOf(UUID id);

    /** Whether the person of this file takes a break: what is online for them rests as long. */
    @Query("select count(f) > 0 from CaseFile f where f.id = :caseId and f.status = be.omringd.casefile.CaseStatus.PAUSED")
    boolean isPaused(UUID caseId);

    Optional<Recruitment> findBySlug(String slug);

    List<Recruitment> findBySearchIdOrderByWrittenAtDescIdDesc(UUID searchId);

    List<Recruitment> findByCaseIdOrderByWrittenAtDescIdDesc(UUID caseId);

    @Query("select a from Recruitment a where a.searchId = :searchId and a.kind = :kind and a.state <> be.omringd.outreach.RecruitmentState.CLOSED")
    Optional<Recruitment> open(UUID searchId, RecruitmentKind kind);

    @Query("select a.id from Recruitment a where a.caseId = :caseId and a.state <> be.omringd.outreach.RecruitmentState.CLOSED order by a.id")
    List<UUID> openOf(UUID caseId);

    @Query("select a.id from Recruitment a where a.state = be.omringd.outreach.RecruitmentState.ONLINE and a.onlineUntil <= :now order by a.onlineUntil")
    List<UUID> due(Instant now, Limit limit);

    @Query("""
            select a from Recruitment a, CaseFile f
            where f.id = a.caseId and f.accessScope in :scopes and a.state in :states and a.kind in :kinds
            order by a.writtenAt desc, a.id desc""")
    List<Recruitment> list(Collection<AccessScope> scopes, Collection<RecruitmentState> states, Collection<RecruitmentKind> kinds,
            Limit limit);

    @Query("select a from Recruitment a where a.state = be.omringd.outreach.RecruitmentState.ONLINE and a.kind = be.omringd.outreach.RecruitmentKind.VACANCY"
            + " and a.onlineUntil > :now and not exists (select f.id from CaseFile f where f.id = a.caseId"
            + " and f.status = be.omringd.casefile.CaseStatus.PAUSED) order by a.openedAt desc, a.id desc")
    List<Recruitment> onTheList(Instant now, Limit limit);
}
