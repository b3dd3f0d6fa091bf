package be.omringd.inbox.ui;

import be.omringd.access.AccessScope;
import be.omringd.inbox.Grouping;
import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.SavedFilters.SavedFilter;
import be.omringd.inbox.SavedFilters.View;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the inbox shows, as its address says it, so that a list can be sent to a colleague. The name that somebody looks for is
 * not in the address: addresses end up in histories and logs.
 */
record InboxState(Scope scope, Set<AccessScope> scopes, boolean late, boolean resting, boolean later, Order order, Grouping grouping) {

    /** Before an address was read. */
    static final InboxState AT_FIRST = new InboxState(Scope.MINE, Set.of(), false, false, false, Order.DUE, Grouping.DUE);

    private static final String REGION = "region:";

    /** What this address says; the scope, the order and the groups are the usual ones where it leaves that to us. */
    static InboxState of(QueryParameters parameters, Supplier<Scope> usual, View left) {
        return new InboxState(
                one(parameters, "scope").flatMap(value -> constant(Scope.class, value)).orElseGet(usual),
                one(parameters, "region").map(InboxState::scopes).orElse(Set.of()),
                one(parameters, "late").isPresent(),
                one(parameters, "resting").isPresent(),
                one(parameters, "later").isPresent(),
                one(parameters, "sort").flatMap(value -> constant(Order.class, value)).orElse(left.order()),
                one(parameters, "group").flatMap(value -> constant(Grouping.class, value)).orElse(left.grouping()));
    }

    /** The tasks of a filter that was kept; how it does not say they look is as the reader left it. */
    static InboxState of(SavedFilter filter, View left) {
        InboxQuery query = filter.query();
        return new InboxState(query.scope(), query.scopes(), query.onlyLate(), query.resting(), query.later(), left.order(),
                filter.grouping() == null ? left.grouping() : filter.grouping());
    }

    /** How it looks, where the rows stand as close as that. */
    View view(boolean compact) {
        return new View(order, grouping, compact);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", word(scope));
        if (!scopes.isEmpty()) {
            parameters.put("region", scopes.stream().sorted().map(InboxState::word).collect(Collectors.joining(",")));
        }
        if (late) {
            parameters.put("late", "1");
        }
        if (resting) {
            parameters.put("resting", "1");
        }
        if (later) {
            parameters.put("later", "1");
        }
        if (order != Order.DUE) {
            parameters.put("sort", word(order));
        }
        // also where it is the usual one: the reader may have left it otherwise
        parameters.put("group", word(grouping));
        return QueryParameters.simple(parameters);
    }

    InboxQuery query(String text) {
        return new InboxQuery(scope, scopes, text, late, resting, later, order);
    }

    InboxState with(Scope other) {
        return new InboxState(other, scopes, late, false, false, order, grouping);
    }

    InboxState with(Set<AccessScope> others) {
        return new InboxState(scope, others, late, resting, later, order, grouping);
    }

    InboxState withLate(boolean other) {
        return new InboxState(scope, scopes, other, resting, later, order, grouping);
    }

    InboxState withResting(boolean other) {
        return new InboxState(scope, scopes, late, other, false, order, grouping);
    }

    InboxState withLater(boolean other) {
        return new InboxState(scope, scopes, late, false, other, order, grouping);
    }

    InboxState with(Order other) {
        return new InboxState(scope, scopes, late, resting, later, other, grouping);
    }

    InboxState with(Grouping other) {
        return new InboxState(scope, scopes, late, resting, later, order, other);
    }

    boolean filtered() {
        return late || later || !scopes.isEmpty();
    }

    private static Set<AccessScope> scopes(String words) {
        Set<AccessScope> scopes = new HashSet<>();
        for (String word : words.split(",")) {
            AccessScope.find(REGION + word).or(() -> AccessScope.find(word)).ifPresent(scopes::add);
        }
        return scopes;
    }

    /** Regions as they stand in addresses that were sent to colleagues before there were teams. */
    private static String word(AccessScope scope) {
        return scope.code().startsWith(REGION) ? scope.code().substring(REGION.length()) : scope.code();
    }

    private static Optional<String> one(QueryParameters parameters, String name) {
        return parameters.getParameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** An address that somebody changed by hand is read as far as it makes sense. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String word) {
        for (E constant : kind.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
