package be.omringd.casefile;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.person.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/**
 * Hands out files to those who may see them, to read or locked to change. Needs a transaction. A repository, so that who has to give way to
 * others is told so by the exception that is waited for where something is done once more.
 */
@Repository
class CaseFileAccess {

    private final Files files;
    private final EntityManager entities;
    private final CurrentActor currentActor;

    CaseFileAccess(Files files, EntityManager entities, CurrentActor currentActor) {
        this.files = files;
        this.entities = entities;
        this.currentActor = currentActor;
    }

    CaseFile add(CaseFile file) {
        return files.save(file);
    }

    /** To read. */
    CaseFile read(CaseId id) {
        return reach(files.findById(id.value()));
    }

    /** Those of these that the current actor may see. */
    List<CaseFile> visible(Collection<UUID> ids) {
        return mine(files.findAllById(ids));
    }

    /** Those about these people that the current actor may see. */
    List<CaseFile> visibleAbout(Collection<UUID> people) {
        return mine(files.findByPersonIdIn(people));
    }

    boolean isVisible(CaseId id) {
        Actor actor = currentActor.get();
        return files.findById(id.value()).filter(file -> actor.mayWorkIn(file.scope())).isPresent();
    }

    private List<CaseFile> mine(List<CaseFile> found) {
        Actor actor = currentActor.get();
        return found.stream().filter(file -> actor.mayWorkIn(file.scope())).toList();
    }

    /** The files about somebody, the first one first, whoever may see them. */
    List<UUID> idsAbout(PersonId person) {
        return files.idsAbout(person.value());
    }

    /** The files about these people that are not closed, whoever may see them. */
    List<CaseFile> notClosedAbout(Collection<PersonId> people) {
        return files.findByPersonIdInAndStatusNot(people.stream().map(PersonId::value).toList(), CaseStatus.CLOSED);
    }

    /**
     * The file, locked until the end of the transaction: who changes something in a case waits for who does so already. Asks the
     * database only the first time in a transaction.
     */
    CaseFile change(CaseId id) {
        return reach(Optional.ofNullable(entities.find(CaseFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE)));
    }

    /** The same for what can be done only while it is not closed. */
    CaseFile changeOpen(CaseId id) {
        CaseFile file = change(id);
        if (file.status() == CaseStatus.CLOSED) {
            throw new CaseFiles.CaseClosed(id);
        }
        return file;
    }

    void mayErase() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
    }

    private CaseFile reach(Optional<CaseFile> found) {
        Actor actor = currentActor.get();
        return found.filter(file -> actor.mayWorkIn(file.scope()))
                .orElseThrow(() -> new AccessDeniedException("No access to this file"));
    }

    interface Files extends JpaRepository<CaseFile, UUID> {

        List<CaseFile> findByPersonIdIn(Collection<UUID> personIds);

        /** Read without loading the files, so that the load that follows can be the locking one. */
        @Query("select f.id from CaseFile f where f.personId = :personId order by f.id")
        List<UUID> idsAbout(UUID personId);

        List<CaseFile> findByPersonIdInAndStatusNot(Collection<UUID> personIds, CaseStatus status);
    }
}
