package be.omringd.linkgroup.ui;

import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.ComposedGroup;
import be.omringd.linkgroup.GivesOrAsks;
import be.omringd.linkgroup.HardRule;
import be.omringd.linkgroup.HardRules;
import be.omringd.linkgroup.LinkBoard;
import be.omringd.linkgroup.LinkBoard.Effect;
import be.omringd.linkgroup.LinkBoard.Hint;
import be.omringd.linkgroup.LinkBoard.Table;
import be.omringd.linkgroup.Wish;
import be.omringd.volunteer.Interest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Why a group is as it is, what a change does and what would help, in words: never as a number of points. */
final class BoardWords {

    private static final int MOST_TIMES = 3;
    private static final int MOST_HINTS = 2;

    private final LinkWords words;

    BoardWords(LinkWords words) {
        this.words = words;
    }

    /** What each group is called: by its municipality, with a number where there are more of them there. */
    Map<UUID, String> names(LinkBoard board) {
        Map<String, Integer> seen = new HashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        board.tables().forEach(table -> {
            String place = table.meeting() == null ? words.get("linkgroup.board.nowhere") : table.meeting().name();
            int number = seen.merge(place, 1, Integer::sum);
            names.put(table.group().id(), number == 1 ? place : words.get("linkgroup.board.again", place, number));
        });
        return names;
    }

    private String people(int count) {
        return count == 1 ? words.get("linkgroup.board.one")
                : words.get("linkgroup.board.people", count >= 2 && count <= 9 ? words.get("linkgroup.number." + count) : count);
    }

    /** "Iedereen kan op donderdagavond.", "Drie mensen houden van wandelen.", … */
    List<String> reasons(ComposedGroup group) {
        List<String> reasons = new ArrayList<>();
        if (!group.times().isEmpty()) {
            List<String> times = group.times().stream().sorted().map(words::time).toList();
            reasons.add(times.size() <= MOST_TIMES ? words.get("linkgroup.reason.times", words.shared().list(times))
                    : words.get("linkgroup.reason.timesMore", String.join(", ", times.subList(0, MOST_TIMES)), times.size() - MOST_TIMES));
        }
        if (!group.languages().isEmpty()) {
            reasons.add(words.get("linkgroup.reason.languages", words.shared().languages(group.languages())));
        }
        byCount(group.shared()).forEach((count, interests) -> reasons.add(count == group.members().size()
                ? words.get("linkgroup.reason.allLike", words.shared().interests(interests))
                : words.get("linkgroup.reason.like", capital(people(count)), words.shared().interests(interests))));
        if (group.shared().isEmpty() && group.isEnough()) {
            reasons.add(words.get("linkgroup.reason.nothingShared"));
        }
        group.members().stream().max(Comparator.comparingDouble(one -> one.place().kmTo(group.meeting())))
                .filter(one -> one.place().kmTo(group.meeting()) >= 1)
                .ifPresent(one -> reasons.add(words.get("linkgroup.reason.farthest", one.name(), km(one, group))));
        if (!group.unlike().isEmpty()) {
            reasons.add(words.get("linkgroup.reason.unlike"));
        }
        if (group.isEnough() && group.count(GivesOrAsks.GIVES) == 0) {
            reasons.add(words.get("linkgroup.reason.noGiver"));
        }
        if (group.isEnough() && group.count(GivesOrAsks.ASKS) == 0) {
            reasons.add(words.get("linkgroup.reason.noAsker"));
        }
        return reasons;
    }

    /** The interests that as many people share, those that most share first. */
    private static Map<Integer, List<Interest>> byCount(Map<Interest, Integer> shared) {
        Map<Integer, List<Interest>> byCount = new LinkedHashMap<>();
        shared.entrySet().stream().sorted(Map.Entry.<Interest, Integer>comparingByValue().reversed())
                .forEach(entry -> byCount.computeIfAbsent(entry.getValue(), count -> new ArrayList<>()).add(entry.getKey()));
        return byCount;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String km(Candidate one, ComposedGroup group) {
        return words.shared().kilometres(one.place().kmTo(group.meeting()));
    }

    /** "Aalst, 4 km. Doet graag wandelen, zoals Jan en Piet." */
    String reason(Candidate one, ComposedGroup group) {
        List<Interest> shared = one.profile().interests().stream().filter(interest -> group.members().stream()
                .anyMatch(other -> other != one && other.profile().interests().contains(interest))).sorted().toList();
        String where = words.get("linkgroup.reason.where", one.place().name(), km(one, group));
        return shared.isEmpty() ? words.get("linkgroup.reason.alone", where)
                : words.get("linkgroup.reason.sharesWith", where, words.shared().interests(shared));
    }

    /** The rules that a group breaks, each as a sentence. */
    List<String> broken(Set<HardRule> rules, ComposedGroup group) {
        return rules.stream().sorted().map(rule -> switch (rule) {
            case FEWEST, MOST -> words.get("linkgroup.broken." + rule.name(), people(group.members().size()));
            case REACH -> words.get("linkgroup.broken.REACH",
                    words.shared().list(group.tooFar().stream().map(Candidate::name).toList()), group.meeting().name());
            case LANGUAGE, TIME, APART -> words.get("linkgroup.broken." + rule.name());
        }).toList();
    }

    /** "Beter: samen 12 km minder onderweg. Minder goed: minder gedeelde interesses." with what would break. */
    String effect(Effect effect, LinkBoard after) {
        List<String> sentences = new ArrayList<>();
        if (!effect.better().isEmpty()) {
            sentences.add(words.get("linkgroup.effect.better", changes(effect.better(), ".better")));
        }
        if (!effect.worse().isEmpty()) {
            sentences.add(words.get("linkgroup.effect.worse", changes(effect.worse(), ".worse")));
        }
        Map<UUID, String> names = names(after);
        for (Table table : after.tables()) {
            Set<HardRule> rules = effect.breaks().get(table.group().id());
            if (rules != null && table.composed() != null) {
                sentences.add(words.get("linkgroup.effect.breaks", names.getOrDefault(table.group().id(), ""),
                        String.join(" ", broken(rules, table.composed()))));
            }
        }
        return sentences.isEmpty() ? words.get("linkgroup.effect.same") : String.join(" ", sentences);
    }

    private String changes(Map<Wish, Long> changes, String way) {
        return words.shared().list(changes.entrySet().stream()
                .map(entry -> words.get("linkgroup.effect." + entry.getKey().name() + way, entry.getValue())).toList());
    }

    /**
     * Why somebody is in no group, and what would help; nothing where there is no group yet in which they could be.
     *
     * @param names of the groups, as {@link #names} has them
     */
    String hints(Candidate one, LinkBoard board, Map<UUID, String> names) {
        if (one.rests()) {
            return words.get("linkgroup.hint.rests");
        }
        if (!HardRules.couldSitSomewhere(one)) {
            return words.get("linkgroup.hint.missing", words.missing(one.profile().missing()));
        }
        List<String> hints = board.hints(one).stream().limit(MOST_HINTS)
                .map(hint -> hint(hint, names.getOrDefault(hint.table().group().id(), ""))).toList();
        return hints.isEmpty() && !board.tables().isEmpty() ? words.get("linkgroup.hint.none") : String.join(" ", hints);
    }

    /** Why a search found no group at all, and what would help. */
    String nothingFound(LinkBoard board) {
        int unknown = board.notKnownEnough().size();
        return words.get("linkgroup.progress.nothing") + " " + (unknown == 0 ? words.get("linkgroup.progress.nothing.fit")
                : words.get("linkgroup.progress.nothing.unknown", unknown));
    }

    private String hint(Hint hint, String group) {
        if (hint.rules().isEmpty()) {
            return words.get("linkgroup.hint.fits", group);
        }
        ComposedGroup composed = Objects.requireNonNull(hint.table().composed());
        return switch (hint.rules().iterator().next()) {
            case REACH -> words.get("linkgroup.hint.REACH", hint.kmMore(), group);
            case TIME -> words.get("linkgroup.hint.TIME", words.times(composed.times()), group);
            case LANGUAGE -> words.get("linkgroup.hint.LANGUAGE", words.shared().languages(composed.languages()), group);
            case MOST -> words.get("linkgroup.hint.MOST", group);
            case FEWEST, APART -> words.get("linkgroup.hint.none");
        };
    }
}
