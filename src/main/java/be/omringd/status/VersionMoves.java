package be.omringd.status;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.DiagramVersions;
import be.omringd.engine.InstanceMigration;
import be.omringd.engine.InstanceMigration.Becomes;
import be.omringd.engine.InstanceMigrations;
import be.omringd.engine.InstanceMigrations.Asked;
import be.omringd.engine.InstanceMigrations.Place;
import be.omringd.engine.InstanceMigrations.Running;
import be.omringd.engine.MigrationRefusal;
import be.omringd.engine.ProcessCommands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings cases that run on an earlier version of a diagram to the latest one, each by a command of its own, for managers. It is kept in the
 * history of the case with its reason, and told there too where the engine did not do it. See docs/decisions/0059-versions-of-a-diagram.md.
 */
@Service
@Transactional
public class VersionMoves {

    /** A line of the history; its detail says of which process, from which version to which, then why. */
    public static final String MOVED = "status.event.version";
    /** A line of the history; its detail says of which process, and the {@link MigrationRefusal}. */
    public static final String DECLINED = "status.event.version.declined";

    private final InstanceMigrations migrations;
    private final DiagramVersions versions;
    private final StatusProcess process;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    VersionMoves(InstanceMigrations migrations, DiagramVersions versions, StatusProcess process, CaseFiles files,
            CurrentActor currentActor) {
        this.migrations = migrations;
        this.versions = versions;
        this.process = process;
        this.files = files;
        this.currentActor = currentActor;
    }

    /**
     * A case on an earlier version.
     *
     * @param at the steps at which it waits
     * @param cannot why it cannot go, where that is known beforehand
     * @param asked whether somebody asked for it already
     */
    public record Waiting(CaseSummary file, List<String> at, @Nullable MigrationRefusal cannot, boolean asked) {

        public boolean canGo() {
            return cannot == null && !asked;
        }
    }

    /**
     * What can be moved.
     *
     * @param to the latest version
     * @param cases that run on the other one, in the order of their names
     * @param steps at which those wait that can go, and what each becomes
     */
    public record Offer(int from, int to, List<Waiting> cases, List<Becomes> steps) {}

    /**
     * The cases on this version, and what it takes to bring them to the latest one; empty where this is the latest, or a diagram is not
     * kept.
     */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String processId, int from) {
        managersOnly();
        int to = latest(processId);
        Optional<InstanceMigration> between = from == to ? Optional.empty() : migrations.between(processId, from, to);
        return between.map(migration -> {
            Map<CaseId, List<Running>> byCase = migrations.running(processId, from).stream()
                    .collect(Collectors.groupingBy(instance -> new CaseId(instance.caseId()), LinkedHashMap::new, Collectors.toList()));
            List<Waiting> cases = files.getAll(byCase.keySet()).values().stream()
                    .map(file -> waiting(file, Objects.requireNonNull(byCase.get(file.id())), migration))
                    .sorted(Comparator.comparing((Waiting one) -> one.file.calledName()).thenComparing(one -> one.file.id().value()))
                    .toList();
            List<Becomes> steps =
                    cases.stream().filter(Waiting::canGo).flatMap(one -> one.at.stream()).distinct().map(migration::of).toList();
            return new Offer(from, to, cases, steps);
        });
    }

    private Waiting waiting(CaseSummary file, List<Running> instances, InstanceMigration migration) {
        return new Waiting(
                file, instances.stream().flatMap(instance -> instance.at().stream()).map(Place::elementId).distinct().toList(),
                instances.stream().flatMap(instance -> migration.cannot(instance).stream()).findFirst().orElse(null),
                instances.stream().anyMatch(instance -> migrations.isAsked(instance.key(), migration.targetDefinitionKey())));
    }

    /**
     * Brings one case to the latest version.
     *
     * @param to as it was told in {@link #offer}
     * @param becomes the step that takes the place of each one that the latest version does not have
     * @return false where it went on meanwhile, a colleague did it, or a newer version came: then nothing is done
     */
    public boolean move(CaseId id, String processId, int from, int to, Map<String, String> becomes, String why) {
        managersOnly();
        if (why.isBlank()) {
            throw new IllegalArgumentException("A change of a process needs a reason");
        }
        files.hold(id);
        Optional<InstanceMigration> between = to == latest(processId) ? migrations.between(processId, from, to) : Optional.empty();
        if (between.isEmpty()) {
            return false;
        }
        InstanceMigration migration = between.get();
        Map<String, String> instructions = migration.instructions(becomes);
        List<Running> go = new ArrayList<>();
        for (Running instance : migrations.running(id.value(), processId, from)) {
            if (!migrations.isAsked(instance.key(), migration.targetDefinitionKey())) {
                if (migration.cannot(instance).isPresent()
                        || instance.at().stream().anyMatch(place -> !instructions.containsKey(place.elementId()))) {
                    return false;
                }
                go.add(instance);
            }
        }
        go.forEach(instance -> process.versionMoved(instance, processId, migration.targetDefinitionKey(), instructions));
        if (!go.isEmpty()) {
            files.note(id, MOVED, processId + " " + from + " " + to + "\n" + why.strip());
        }
        return !go.isEmpty();
    }

    /** What was asked for in the last days, of cases that the reader sees. */
    public record Outcome(CaseSummary file, Asked asked) {}

    /** What became of what was asked for lately, the latest first. */
    @Transactional(readOnly = true)
    public List<Outcome> lately(String processId) {
        managersOnly();
        List<Asked> asked = migrations.lately(processId);
        Map<CaseId, CaseSummary> visible = files.getAll(asked.stream().map(one -> new CaseId(one.caseId())).distinct().toList());
        return asked.stream().filter(one -> visible.containsKey(new CaseId(one.caseId())))
                .map(one -> new Outcome(Objects.requireNonNull(visible.get(new CaseId(one.caseId()))), one)).toList();
    }

    /** The engine did not do it: the history says why. */
    @EventListener
    void on(ProcessCommands.ChangeDeclined declined) {
        MigrationRefusal refusal = declined.refusal();
        if (refusal != null) {
            currentActor.asProcess(() -> {
                files.note(new CaseId(declined.caseId()), DECLINED, declined.processId() + " " + refusal.name());
                return null;
            });
        }
    }

    private int latest(String processId) {
        return versions.of(processId).stream().findFirst().map(DiagramVersions.Version::number).orElse(0);
    }

    private void managersOnly() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers change on which version a case runs");
        }
    }
}
