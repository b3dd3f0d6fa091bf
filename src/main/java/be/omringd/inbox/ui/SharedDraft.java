package be.omringd.inbox.ui;

import be.omringd.form.FormValues;
import be.omringd.form.Merging;
import be.omringd.form.ui.SharedInput;
import be.omringd.inbox.SharedTasks;
import be.omringd.inbox.SharedTasks.Present;
import be.omringd.inbox.SharedTasks.Shared;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What one screen has of a task that several write in: what it began from, what others changed since, and what stays as it is because
 * somebody is writing there now. Used in the thread of the UI.
 */
class SharedDraft {

    private final SharedTasks tasks;
    private final UUID task;
    private final UUID screen = UUID.randomUUID();
    private final SharedInput input;
    private final Supplier<FormValues> onScreen;
    private final BooleanSupplier alive;
    private final Runnable beforeChoice;
    private final Runnable refused;
    /** What this screen knows of as kept, field by field: what it has otherwise was typed here. */
    private FormValues base;
    private Map<String, Object> besides = Map.of();
    private List<Present> present = List.of();
    private Map<String, List<SharedInput.OtherAnswer>> choices = Map.of();
    private long revision;
    private @Nullable String focused;

    /**
     * Makes it, for a screen that shows what is kept or, where nothing is, what the task begins with.
     *
     * @param alive whether the browser is still there
     * @param beforeChoice keeps what was typed
     * @param refused there was another text to choose from, or the task is over: look again
     */
    SharedDraft(SharedTasks tasks, UUID task, SharedInput input, Supplier<FormValues> onScreen, BooleanSupplier alive,
            Runnable beforeChoice, Runnable refused) {
        this.tasks = tasks;
        this.task = task;
        this.input = input;
        this.onScreen = onScreen;
        this.alive = alive;
        this.beforeChoice = beforeChoice;
        this.refused = refused;
        input.share(this::focus);
        base = onScreen.get();
        tasks.here(task, screen, null, alive);
        look();
    }

    /** Shows what changed. */
    void look() {
        apply(tasks.look(task, screen));
    }

    /** Keeps what was typed here, and shows what others typed meanwhile. */
    Optional<Instant> keep(FormValues values) {
        FormValues from = base;
        for (Map.Entry<String, Object> mine : besides.entrySet()) {
            from = Merging.put(from, mine.getKey(), mine.getValue());
        }
        Optional<SharedTasks.Kept> kept = tasks.keep(task, screen, from, values);
        kept.ifPresent(done -> {
            // what was sent is no longer typed only here
            base = values;
            besides = new HashMap<>(done.shared().mine());
            apply(done.shared());
        });
        return kept.map(SharedTasks.Kept::at);
    }

    private void apply(Shared shared) {
        present = shared.present();
        if (!shared.draft().isEmpty()) {
            merge(shared);
        }
        choices = new LinkedHashMap<>();
        shared.others().forEach((path, texts) -> choices.put(path,
                texts.stream().map(text -> new SharedInput.OtherAnswer(text.by(), text.text())).toList()));
        Map<String, String> writing = new LinkedHashMap<>();
        present.stream().filter(one -> !one.me() && one.path() != null).forEach(one -> writing.put(one.path(), one.name()));
        input.tell(choices, writing, this::choose);
    }

    private void merge(Shared shared) {
        FormValues screenNow = onScreen.get();
        FormValues from = base;
        // what somebody chose meanwhile: mine from before counts as what I began from, so that only what I typed since is mine
        for (Map.Entry<String, Object> before : besides.entrySet()) {
            if (!shared.mine().containsKey(before.getKey())) {
                from = Merging.put(from, before.getKey(), before.getValue());
            }
        }
        FormValues theirs = shared.draft();
        FormValues mine = screenNow;
        for (Map.Entry<String, Object> text : shared.mine().entrySet()) {
            String path = text.getKey();
            if (!besides.containsKey(path) && Merging.same(Merging.at(mine, path), Merging.at(from, path))) {
                // from an earlier screen of mine
                mine = Merging.put(mine, path, text.getValue());
            }
            from = Merging.put(from, path, Merging.at(theirs, path));
        }
        Merging.Merged merged = Merging.merge(from, theirs, mine);
        FormValues next = merged.values();
        FormValues known = theirs;
        for (Merging.Clash clash : merged.clashes()) {
            next = Merging.put(next, clash.path(), clash.mine());
            known = Merging.put(known, clash.path(), Merging.at(from, clash.path()));
        }
        if (focused != null && Merging.has(screenNow, focused)) {
            if (!Merging.has(next, focused)) {
                // somebody took away the row that I am in: it goes when I leave it
                return;
            }
            // nobody's field changes under their hands
            next = Merging.put(next, focused, Merging.at(screenNow, focused));
            known = Merging.put(known, focused, Merging.at(from, focused));
        }
        base = known;
        besides = new HashMap<>(shared.mine());
        revision = shared.revision();
        input.show(next);
    }

    private void choose(String path, @Nullable Object answer, List<@Nullable Object> seen) {
        beforeChoice.run();
        if (tasks.choose(task, path, answer, seen)) {
            // what stands there was one of the texts to choose from: it is typed by nobody now
            base = Merging.put(base, path, Merging.at(onScreen.get(), path));
            besides = new HashMap<>(besides);
            besides.remove(path);
            if (path.equals(focused)) {
                focused = null;
            }
            look();
        } else {
            refused.run();
        }
    }

    private void focus(@Nullable String path) {
        boolean left = focused != null && !focused.equals(path);
        focused = path;
        tasks.here(task, screen, path, alive);
        if (left) {
            look();
        }
    }

    /** Nobody has it on this screen any more. */
    void leave() {
        try {
            tasks.gone(task, screen);
        } catch (DataAccessException | TransactionException away) {
            // without a sign of life it is gone in a while
        }
    }

    FormValues onScreen() {
        return onScreen.get();
    }

    /** The others who are there now. */
    List<Present> present() {
        return present;
    }

    /** In how many fields there are two texts to choose from. */
    int choices() {
        return choices.size();
    }

    /** Whether somebody is writing here now. */
    boolean writing() {
        return focused != null;
    }

    long revision() {
        return revision;
    }
}
