package be.omringd.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.AccessScope;
import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSubject;
import be.omringd.coaching.CoachingFile;
import be.omringd.mail.MailWaiting;
import be.omringd.mail.TestMail;
import be.omringd.mirror.MirrorMails.Outcome;
import be.omringd.mirror.MirrorMails.Result;
import be.omringd.volunteer.VolunteerWorld;
import jakarta.mail.internet.MimeMessage;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that are sent by mail, through a real mail server. */
class MirrorMailsTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));
    private static final Actor BRAM =
            new Actor(UUID.randomUUID(), "Bram", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.DOMO));
    private static final Question ARRIVAL = new Question("s1", "arrival");

    @Autowired
    private MirrorMails links;
    @Autowired
    private Mirrors mirrors;
    @Autowired
    private Respondents respondents;
    @Autowired
    private TestMail mail;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ApplicationEventPublisher events;

    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
    private final String ans = "ans@" + domain;
    private final String bert = "bert@" + domain;
    private CaseId organisation;
    private MirrorId mirror;

    @BeforeEach
    void anOpenMirror() {
        mail.on();
        organisation = currentActor.asProcess(() -> files.open(CoachingFile.KIND,
                new CaseSubject(CaseSubject.Kind.ORGANISATION, UUID.randomUUID()), "Bib De Boekenwurm", AccessScope.of(Team.LUS)));
        mirror = as(JOKE, () -> mirrors.open(organisation, MirrorsTest.SET, clock.today().plusDays(20)));
    }

    @AfterEach
    void noMailAnyMore() {
        does(Actor.PROCESS, () -> mirrors.endWithoutPicture(organisation));
        mail.close();
    }

    private Result sends(String typed, Layer layer) {
        return as(JOKE, () -> links.send(mirror, typed, layer, "nl"));
    }

    private void leave() {
        mail.send();
    }

    private static String code(MimeMessage received) {
        String path = TestMail.path(received);
        assertThat(path).startsWith("spiegel/");
        return path.substring("spiegel/".length());
    }

    private boolean answers(String code, Said said) {
        return as(Actor.VISITOR, () -> (respondents.find(code).orElseThrow().layer() != null || respondents.choose(code, Layer.STAFF))
                && respondents.answer(code, Map.of(ARRIVAL, new Answer(said, Set.of(), ""))));
    }

    private int linksOfIt() {
        return as(JOKE, () -> mirrors.answered(mirror)).links();
    }

    /** Every column of the whole database in which this stands. */
    private List<String> kept(String text) {
        return database.queryForList("""
                select table_name t, column_name c from information_schema.columns
                where table_schema = database() and data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext')""").stream()
                .filter(one -> database.queryForObject("select exists (select 1 from `%s` where `%s` like ?)"
                        .formatted(one.get("t"), one.get("c")), Boolean.class, "%" + text + "%"))
                .map(one -> one.get("t") + "." + one.get("c")).toList();
    }

    @Test
    void everyoneGetsALinkOfTheirOwnThatOpensTheMirrorAndNoAddressIsLeft() throws Exception {
        assertThat(sends("Ans Peeters <" + ans + ">; " + bert + "\n", null).outcome()).isEqualTo(Outcome.SENT);
        assertThat(kept(domain)).containsExactly("mail.address");
        assertThat(linksOfIt()).as("a code is made when its mail leaves").isZero();

        leave();

        MimeMessage toAns = mail.received(ans).getFirst();
        String code = code(toAns);
        assertThat(mail.received(ans)).hasSize(1);
        assertThat(code(mail.received(bert).getFirst())).isNotEqualTo(code);
        assertThat(TestMail.text(toAns)).contains("niemand ziet wie wat antwoordde").doesNotContain("Peeters", "Boekenwurm");
        assertThat(toAns.getSubject()).doesNotContain("Boekenwurm");
        assertThat(answers(code, Said.WORKS)).isTrue();
        assertThat(linksOfIt()).isEqualTo(2);
        assertThat(kept(domain)).isEmpty();
        assertThat(kept(code)).as("of a code only a hash").isEmpty();
    }

    @Test
    void addressAndLinkNeverStandInTheDatabaseTogether() {
        mail.away();
        sends(ans + "," + bert, Layer.BOARD);
        leave();
        assertThat(kept(ans)).containsExactly("mail.address");
        assertThat(linksOfIt()).as("the mail did not leave, so its link is gone").isZero();

        mail.back();
        clock.setTo(clock.instant().plusSeconds(120));
        leave();
        leave();

        assertThat(mail.received(ans)).hasSize(1);
        assertThat(kept(domain)).isEmpty();
        assertThat(linksOfIt()).isEqualTo(2);
    }

    @Test
    void whoGotALinkWithALayerNeedNotSayFromWhereTheyLook() {
        sends(ans, Layer.BOARD);
        leave();
        String code = code(mail.received(ans).getFirst());

        assertThat(respondents.find(code).orElseThrow().layer()).isEqualTo(Layer.BOARD);
        assertThat(answers(code, Said.PARTLY)).isTrue();
        assertThat(as(JOKE, () -> mirrors.answered(mirror)).byLayer()).isEqualTo(Map.of(Layer.BOARD, 1));
    }

    @Test
    void whatIsNoAddressOrStandsThereTwiceIsNamedAndNothingIsSent() {
        assertThat(sends(ans + "\nbert bij de bib, an@bib", null))
                .isEqualTo(new Result(Outcome.WRONG, List.of("bert bij de bib", "an@bib")));
        assertThat(sends(ans + "; " + ans.toUpperCase(), null)).isEqualTo(new Result(Outcome.TWICE, List.of(ans.toUpperCase())));
        assertThat(sends(" \n , ", null).outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(kept(domain)).isEmpty();
        mail.away();
        sends(ans, null);
        assertThat(sends(ans + "\n" + bert, null)).as("waits already").isEqualTo(new Result(Outcome.TWICE, List.of(ans)));
    }

    @Test
    void cardsAndMailsTogetherAreNoMoreThanAMirrorMayHave() {
        does(JOKE, () -> mirrors.cards(mirror, Mirrors.MOST_CARDS - 1));

        assertThat(sends(ans + "\n" + bert, null).outcome()).isEqualTo(Outcome.TOO_MANY);
        assertThat(sends(ans, null).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void anAddressThatIsRefusedIsShownUntilItIsLeftOut() {
        mail.refuse(ans, "550 5.1.1 No such user");
        sends(ans + "\n" + bert, null);

        leave();

        MailWaiting refused = as(JOKE, () -> links.waiting(mirror)).getFirst();
        assertThat(refused.address()).isEqualTo(ans);
        assertThat(refused.state()).isEqualTo(MailWaiting.State.REFUSED);
        assertThat(linksOfIt()).as("that of who got it").isOne();
        does(JOKE, () -> links.withdraw(mirror, refused.id()));
        assertThat(kept(domain)).isEmpty();
    }

    @Test
    void withTheEndOfTheMirrorWhatWaitsIsNotSentAndEveryAddressIsGone() {
        for (int how = 0; how < 3; how++) {
            int end = how;
            mirror = as(JOKE, () -> mirrors.open(organisation, MirrorsTest.SET, clock.today().plusDays(20)));
            sends(ans + "\n" + bert, null);

            switch (end) {
                case 0 -> does(Actor.PROCESS, () -> mirrors.endWithoutPicture(organisation));
                case 1 -> transaction.executeWithoutResult(tx -> events.publishEvent(new CaseEvent.RoundingOff(organisation)));
                default -> does(JOKE, () -> mirrors.open(organisation, MirrorsTest.SET, clock.today().plusDays(9)));
            }

            assertThat(kept(domain)).as("end " + end).isEmpty();
            assertThat(database.queryForList("select id from mirror_mailing where mirror_id = ?", mirror.toString())).isEmpty();
            leave();
            assertThat(mail.received(ans)).as("end " + end).isEmpty();
            assertThat(sends(ans, null).outcome()).isEqualTo(Outcome.NO_LONGER);
        }
    }

    @Test
    void answersOfWhoGotAMailAreCountedLikeThoseOfACard() {
        List<String> addresses = IntStream.range(0, 3).mapToObj(n -> "n" + n + "@" + domain).toList();
        sends(String.join("\n", addresses), Layer.VOLUNTEER);
        leave();
        List<String> codes = new ArrayList<>(addresses.stream().map(one -> code(mail.received(one).getFirst())).toList());
        codes.addAll(as(JOKE, () -> mirrors.cards(mirror, 1)));

        assertThat(codes).allMatch(code -> answers(code, Said.WORKS));
        assertThat(as(Actor.PROCESS, () -> mirrors.close(organisation))).isEqualTo(MirrorOutcome.PICTURE);

        assertThat(as(JOKE, () -> mirrors.answered(mirror)).all()).isEqualTo(4);
        assertThat(database.queryForList("select id from mirror_respondent where mirror_id = ?", mirror.toString())).isEmpty();
    }

    @Test
    void whereNoMailIsSentNothingIsTaken() {
        mail.close();

        assertThat(links.areSent()).isFalse();
        assertThat(sends(ans, null).outcome()).isEqualTo(Outcome.NO_LONGER);
    }

    @Test
    void aMailOfWhichTheMirrorStaysOpenLongerIsStillSent() {
        mail.away();
        sends(ans, null);
        leave();
        does(JOKE, () -> mirrors.keepOpen(organisation, clock.today().plusDays(40)));
        clock.pass(Period.ofDays(25));
        mail.back();

        leave();

        assertThat(mail.received(ans)).hasSize(1);
    }

    @Test
    void linksAreForTheTeamOfTheCase() {
        Stream.of(BRAM, ELS, Actor.VISITOR).forEach(actor -> {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(actor, () -> links.send(mirror, ans, null, "nl")));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(actor, () -> links.waiting(mirror)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> does(actor, () -> links.withdraw(mirror, UUID.randomUUID())));
        });
    }
}
