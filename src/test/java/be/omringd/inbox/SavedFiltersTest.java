package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.ADA;
import static be.omringd.inbox.InboxFixture.JOKE;
import static be.omringd.inbox.InboxFixture.KARIM;
import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.MIA;
import static be.omringd.inbox.InboxFixture.SOFIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.inbox.SavedFilters.Outcome;
import be.omringd.inbox.SavedFilters.SavedFilter;
import be.omringd.inbox.SavedFilters.View;
import be.omringd.place.Region;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@OnInbox
class SavedFiltersTest {

    private static final InboxQuery OF_ALL = InboxQuery.of(Scope.OPEN);

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    SavedFilters filters;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nothingKept() {
        jdbc.update("delete from inbox_habit");
        jdbc.update("delete from saved_filter");
    }

    @Test
    void aFilterIsThereAgainForItsOwnerAlone() {
        InboxQuery late = new InboxQuery(
                Scope.ALL, Set.of(AccessScope.of(Region.OOST_VLAANDEREN)), "Rosa", true, false, Order.NEWEST);
        assertThat(save(LIES, "  Te   laat ", late, false)).isEqualTo(Outcome.DONE);

        SavedFilter kept = list(LIES).getFirst();
        assertThat(kept.name()).isEqualTo("Te laat");
        assertThat(kept.mine()).isTrue();
        assertThat(kept.query()).as("without the name that was looked for").isEqualTo(
                new InboxQuery(Scope.ALL, Set.of(AccessScope.of(Region.OOST_VLAANDEREN)), "", true, false, Order.DUE));
        assertThat(kept.grouping()).isEqualTo(Grouping.PROCESS);
        assertThat(list(KARIM)).isEmpty();
        assertThat(list(ADA)).isEmpty();
    }

    @Test
    void aFilterFromBeforeThereWereGroupsOpensInThoseOfTheReader() {
        save(LIES, "Van vroeger", OF_ALL, false);
        jdbc.update("update saved_filter set grouped_by = null");

        assertThat(list(LIES).getFirst().grouping()).isNull();
    }

    @Test
    void whatIsSharedIsSeenByWhoMaySeeTheSame() {
        save(LIES, "Van overal", OF_ALL, true);
        save(MIA, "Limburg", new InboxQuery(Scope.ALL, Set.of(AccessScope.of(Region.LIMBURG)), "", false, false, Order.DUE), true);
        save(MIA, "Duurt lang", InboxQuery.of(Scope.ESCALATED), true);

        assertThat(list(KARIM)).extracting(SavedFilter::name, SavedFilter::owner)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Van overal", "Lies"));
        assertThat(list(SOFIE)).extracting(SavedFilter::name).as("Lies and Sofie have no region in common").containsExactly("Limburg");
        assertThat(list(JOKE)).as("trainers see no regions").isEmpty();
        assertThat(list(MIA)).extracting(SavedFilter::name).containsExactly("Duurt lang", "Limburg", "Van overal");

        UUID shared = list(KARIM).getFirst().id();
        given.as(LIES, () -> {
            filters.share(shared, false);
            return null;
        });
        assertThat(list(KARIM)).isEmpty();
    }

    @Test
    void trainersKeepFiltersAndDoNotShareThem() {
        assertThat(save(JOKE, "Van mij", OF_ALL, false)).isEqualTo(Outcome.DONE);
        UUID own = list(JOKE).getFirst().id();

        assertThatThrownBy(() -> save(JOKE, "Voor ons", OF_ALL, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> given.as(JOKE, () -> {
            filters.share(own, true);
            return null;
        })).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> save(ADA, "Van mij", OF_ALL, false)).isInstanceOf(AccessDeniedException.class);
        assertThat(list(MIA)).isEmpty();
    }

    @Test
    void aNameIsThereOnceAndThereIsAnEndToThem() {
        for (int number = 1; number <= SavedFilters.AT_MOST; number++) {
            assertThat(save(LIES, "Filter " + number, OF_ALL, false)).isEqualTo(Outcome.DONE);
        }
        assertThat(save(LIES, "Nog een", OF_ALL, false)).isEqualTo(Outcome.TOO_MANY);
        assertThat(save(KARIM, "Filter 1", OF_ALL, false)).as("a name is the owner’s").isEqualTo(Outcome.DONE);
        assertThat(save(KARIM, "filter 1", OF_ALL, false)).isEqualTo(Outcome.NAME_TAKEN);
        UUID first = list(LIES).getFirst().id();
        assertThat(given.as(LIES, () -> filters.rename(first, "Filter 2"))).isEqualTo(Outcome.NAME_TAKEN);
        assertThatThrownBy(() -> save(MIA, " ", OF_ALL, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheOwnerChangesIt() {
        save(LIES, "Samen", OF_ALL, true);
        UUID id = list(KARIM).getFirst().id();

        given.as(KARIM, () -> {
            filters.rename(id, "Anders");
            filters.share(id, false);
            filters.remove(id);
            return null;
        });
        assertThat(list(LIES)).extracting(SavedFilter::name, SavedFilter::shared)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Samen", true));

        given.as(LIES, () -> {
            filters.remove(id);
            return null;
        });
        assertThat(list(KARIM)).isEmpty();
    }

    @Test
    void anInboxBeginsWithAFilterUntilItIsThereNoMoreAndKeepsItsOrder() {
        save(LIES, "Samen", OF_ALL, true);
        UUID id = list(LIES).getFirst().id();
        assertThat(given.as(SOFIE, () -> filters.beginWith(id))).as("she does not see it").isFalse();
        assertThat(given.as(KARIM, () -> filters.beginWith(id))).isTrue();
        given.as(KARIM, () -> {
            filters.keep(new View(Order.OLDEST, Grouping.PERSON, true));
            return null;
        });

        assertThat(list(KARIM)).extracting(SavedFilter::begins).containsExactly(true);
        assertThat(list(LIES)).extracting(SavedFilter::begins).containsExactly(false);
        given.as(LIES, () -> {
            filters.remove(id);
            return null;
        });
        assertThat(list(KARIM)).isEmpty();
        assertThat(given.as(KARIM, filters::view)).isEqualTo(new View(Order.OLDEST, Grouping.PERSON, true));
        assertThat(given.as(LIES, filters::view)).isEqualTo(View.AT_FIRST);
    }

    private Outcome save(Actor who, String name, InboxQuery query, boolean shared) {
        return given.as(who, () -> filters.save(name, query, Grouping.PROCESS, shared));
    }

    private List<SavedFilter> list(Actor who) {
        return given.as(who, filters::list);
    }
}
