package be.omringd.linkgroup;

import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.database.UtcMoments;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Link groups and who is in them, as they are kept. Looks at nobody's access, and needs a transaction. */
@Repository
class LinkGroupRows {

    private final JdbcClient jdbc;
    private final Places places;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkGroupRows(JdbcClient jdbc, Places places, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    void add(CaseId group, String placeCode) {
        // the file that it hangs on may be waiting there to be written
        entities.flush();
        jdbc.sql("insert into link_group (case_id, place_code, accepted_at) values (?, ?, ?)")
                .params(group.value(), placeCode, UtcMoments.stored(clock.instant())).update();
    }

    Optional<LinkGroup> find(CaseId group) {
        return jdbc.sql("select * from link_group where case_id = ?").param(group.value()).query((row, n) -> new LinkGroup(
                group, places.get(row.getString("place_code")), UtcMoments.get(row, "accepted_at"))).optional();
    }

    /** Who changes who is in a group, waits here for who does so already. After the files of people are locked. */
    void lock(CaseId group) {
        jdbc.sql("select case_id from link_group where case_id = ? for update").param(group.value()).query(UUID.class).single();
    }

    /** How many groups were ever made in this municipality. */
    int madeIn(String placeCode) {
        return jdbc.sql("select count(*) from link_group where place_code = ?").param(placeCode).query(Integer.class).single();
    }

    /** Somebody gets to know of a group, perhaps once more. */
    void ask(CaseId group, CaseId member) {
        jdbc.sql("""
                insert into link_group_member (group_case, case_id, state, on_list) values (?, ?, 'ASKED', false)
                on duplicate key update state = 'ASKED', on_list = false, since = null, until = null""")
                .params(group.value(), member.value()).update();
        changed(group);
    }

    /** They said yes today. */
    void join(Membership one, boolean onList) {
        jdbc.sql("update link_group_member set state = 'MEMBER', on_list = ?, since = ? where group_case = ? and case_id = ?")
                .params(onList, today(), one.group().value(), one.member().value()).update();
        changed(one.group());
    }

    /** They talk about stopping with it, or stay after all. */
    void state(Membership one, MemberState state) {
        jdbc.sql("update link_group_member set state = ? where group_case = ? and case_id = ?")
                .params(state.name(), one.group().value(), one.member().value()).update();
        changed(one.group());
    }

    /** They have no place in it any more from today. */
    void leave(Membership one, MemberState state) {
        jdbc.sql("update link_group_member set state = ?, until = ?, on_list = false where group_case = ? and case_id = ?")
                .params(state.name(), today(), one.group().value(), one.member().value()).update();
        changed(one.group());
    }

    /** Who is or was thought of for a group, in the order in which they said yes. */
    List<Membership> of(CaseId group) {
        return jdbc.sql("select * from link_group_member where group_case = ? order by since is null, since, case_id").param(group.value())
                .query((row, n) -> membership(row)).list();
    }

    /** The group in which somebody has a place, or may get one. */
    Optional<Membership> current(CaseId member) {
        return jdbc.sql("select * from link_group_member where case_id = ? and state in ('ASKED', 'MEMBER', 'LEAVING')")
                .param(member.value())
                .query((row, n) -> membership(row)).optional();
    }

    /** What is erased with somebody. */
    void forget(CaseId member) {
        jdbc.sql("delete from link_group_member where case_id = ?").param(member.value()).update();
    }

    /** The screens of the group tell it. */
    private void changed(CaseId group) {
        events.publishEvent(new CaseEvent.Changed(group));
    }

    /** Whole days since a group was put together. */
    long daysForming(CaseId group) {
        return find(group).map(one -> Duration.between(one.acceptedAt(), clock.instant()).toDays()).orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                CaseId.of(row.getString("group_case")), CaseId.of(row.getString("case_id")), MemberState.valueOf(row.getString("state")),
                row.getBoolean("on_list"), row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
