package be.omringd.inbox;

import be.omringd.access.Users;
import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.inbox.OtherTexts.OtherText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks in which several people write at once, those whose handler says so ({@link HandlesTask#together}): who is there, and what each of
 * them changed, put together field by field. Where two wrote in one field, both texts stay until somebody chooses. Access as in
 * {@link WorkItems}. See docs/decisions/0042-writing-in-one-task-together.md.
 */
@Service
@Transactional
public class SharedTasks {

    private final WorkItemAccess workItemAccess;
    private final OtherTexts others;
    private final Presences presences;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedTasks(WorkItemAccess workItemAccess, OtherTexts others, Presences presences, Users users,
            ApplicationEventPublisher events, Clock clock) {
        this.workItemAccess = workItemAccess;
        this.others = others;
        this.presences = presences;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A task as everybody has it now.
     *
     * @param draft what was kept; empty where nobody typed yet
     * @param revision another one after each change
     * @param mine what this user wrote where others wrote too and nobody chose yet, by path
     * @param others what the others wrote there, by path
     */
    public record Shared(
            FormValues draft, long revision, Map<String, Object> mine, Map<String, List<Written>> others, List<Present> present) {}

    /**
     * A text of somebody else.
     *
     * @param by the name; empty where we do not know
     */
    public record Written(String by, @Nullable Object text) {}

    /**
     * Somebody who has the task on a screen.
     *
     * @param me whether it is this user, on another screen
     * @param path where they are writing; null for nowhere
     */
    public record Present(String name, boolean me, @Nullable String path) {}

    /** What came of keeping. */
    public record Kept(Instant at, Shared shared) {}

    /**
     * The task as it is now.
     *
     * @param screen the one that asks; it is not among those who are there
     */
    @Transactional(readOnly = true)
    public Shared look(UUID id, UUID screen) {
        return shared(workItemAccess.read(id), screen);
    }

    /**
     * Keeps what was typed so far, with what others typed meanwhile. Who starts typing in a task that nobody has takes it in hand.
     *
     * @param base what this screen knew of as kept, before it was typed in
     * @param mine what stands on the screen
     * @return empty where the task is over or in the hands of one colleague: nothing is kept then
     */
    public Optional<Kept> keep(UUID id, UUID screen, FormValues base, FormValues mine) {
        WorkItem item = workItemAccess.lockToTake(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.onlyWithColleague(item)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        UUID me = workItemAccess.actor().user();
        if (item.assigneeId() == null) {
            item.claim(me, now);
            events.publishEvent(InboxChanged.to(item));
        }
        FormValues stored = item.draft() == null ? base : FormValues.fromJson(item.draft());
        boolean beside = false;
        FormValues rest = mine;
        for (OtherText text : others.of(id).stream().filter(one -> one.by().equals(me)).toList()) {
            Object typed = Merging.at(mine, text.path());
            if (!Merging.has(mine, text.path()) || Merging.same(typed, Merging.at(stored, text.path()))) {
                others.drop(id, text.path(), me);
                beside = true;
            } else if (!Merging.same(typed, text.text())) {
                others.keep(id, new OtherText(text.path(), me, typed, text.beside()), now);
                beside = true;
            }
            // what stands in the draft is not for me to change before somebody chose
            rest = Merging.put(rest, text.path(), Merging.at(base, text.path()));
        }
        Merging.Merged merged = Merging.merge(base, stored, rest);
        for (Merging.Clash clash : merged.clashes()) {
            others.keep(id, new OtherText(clash.path(), me, clash.mine(), item.lastWriterBut(me)), now);
            beside = true;
        }
        boolean changed = item.draft() == null || !Merging.same(stored.raw(), merged.values().raw());
        if (changed) {
            item.keepDraft(merged.values().toJson(), me, now);
        }
        if (changed || beside) {
            revise(item);
        }
        return Optional.of(new Kept(now, shared(item, screen)));
    }

    /**
     * Of the texts in one field this is the one, for everybody.
     *
     * @param seen the texts that were there to choose from, with the chosen one
     * @return false where there is another one meanwhile, or the task is over: nothing is chosen then
     */
    public boolean choose(UUID id, String path, @Nullable Object chosen, Collection<?> seen) {
        WorkItem item = workItemAccess.lock(id);
        if (item.state() != WorkItemState.OPEN || workItemAccess.onlyWithColleague(item)) {
            return false;
        }
        FormValues stored = FormValues.fromJson(item.draft());
        List<Object> there = new ArrayList<>();
        there.add(Merging.at(stored, path));
        others.of(id).stream().filter(one -> one.path().equals(path)).forEach(one -> there.add(one.text()));
        if (there.stream().anyMatch(text -> seen.stream().noneMatch(known -> Merging.same(known, text)))) {
            return false;
        }
        others.drop(id, path);
        item.keepDraft(Merging.put(stored, path, chosen).toJson(), workItemAccess.actor().user(), clock.instant());
        revise(item);
        return true;
    }

    /**
     * This user has the task on this screen.
     *
     * @param path where they are writing; null for nowhere
     * @param alive whether the browser is still there; asked now and then
     */
    public void here(UUID id, UUID screen, @Nullable String path, BooleanSupplier alive) {
        WorkItem item = workItemAccess.read(id);
        presences.here(screen, id, workItemAccess.actor().user(), path, alive);
        events.publishEvent(new SharedTaskChanged(item.id()));
    }

    /** This screen no longer shows the task. */
    public void gone(UUID id, UUID screen) {
        if (presences.gone(screen)) {
            events.publishEvent(new SharedTaskChanged(id));
        }
    }

    private Shared shared(WorkItem item, UUID screen) {
        @Nullable
        UUID me = me();
        FormValues draft = FormValues.fromJson(item.draft());
        Map<String, Object> mine = new LinkedHashMap<>();
        Map<String, List<Written>> written = new LinkedHashMap<>();
        List<OtherText> all = others.of(item.id());
        for (OtherText text : all) {
            if (text.by().equals(me)) {
                mine.put(text.path(), text.text());
            }
        }
        for (OtherText text : all) {
            List<Written> there = written.computeIfAbsent(text.path(), path -> new ArrayList<>());
            if (text.by().equals(me)) {
                there.addFirst(new Written(name(text.beside()), Merging.at(draft, text.path())));
            } else {
                there.add(new Written(name(text.by()), text.text()));
            }
        }
        return new Shared(draft, item.draftRevision(), mine, written, presences.of(item.id(), screen).stream()
                .map(one -> new Present(name(one.user()), one.user().equals(me), one.path())).toList());
    }

    private String name(@Nullable UUID user) {
        return user == null ? "" : users.name(user);
    }

    private void revise(WorkItem item) {
        item.revise();
        events.publishEvent(new SharedTaskChanged(item.id()));
    }

    private @Nullable UUID me() {
        return workItemAccess.actor().userId();
    }
}
