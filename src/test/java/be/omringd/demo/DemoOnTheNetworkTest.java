package be.omringd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.omringd.access.CurrentActor;
import be.omringd.access.SignInNote;
import be.omringd.access.Team;
import be.omringd.access.UserAdministration;
import be.omringd.engine.embedded.StartRefused;
import be.omringd.testing.OnMariaDb;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Accounts with the password of the demonstration, for this machine and for others. */
@SpringBootTest(properties = "omringd.demo=false")
@OnMariaDb
@Transactional
class DemoOnTheNetworkTest {

    @Autowired
    DemoAccounts accounts;
    @Autowired
    DemoSignInNote note;
    @Autowired
    ObjectProvider<DemoLoader> loader;
    @Autowired
    UserAdministration administration;
    @Autowired
    CurrentActor currentActor;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Environment environment;

    @BeforeEach
    void nobodyHasTheirNames() {
        jdbc.update("update app_user set username = concat('was-', id)"); // rolled back after the test
    }

    @Test
    void withoutBeingAskedItIsForThisMachineOnly() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.0.2.7"})
    void otherMachinesDoNotReachAnAccountWithTheDemoPassword(String address) {
        add("noor", DemoAccounts.PASSWORD);
        add("tom", "een-eigen-wachtwoord-7");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(address, false))
                .withMessageContaining("the accounts noor with the password of the demonstration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
    void thisMachineMayUseThem(String address) {
        add("noor", DemoAccounts.PASSWORD);

        assertThatCode(() -> start(address, false)).doesNotThrowAnyException();
    }

    @Test
    void whoAsksForItGetsIt() {
        add("noor", DemoAccounts.PASSWORD);

        assertThatCode(() -> start("0.0.0.0", true)).doesNotThrowAnyException();
    }

    @Test
    void aPasswordOfOnesOwnIsForEverybody() {
        add("noor", "een-eigen-wachtwoord-7");

        assertThatCode(() -> start("0.0.0.0", false)).doesNotThrowAnyException();
    }

    @Test
    void theSignInPageNamesThoseWhoCanStillSignInWithTheDemoPassword() {
        add("noor", DemoAccounts.PASSWORD);
        add("tom", "een-eigen-wachtwoord-7");

        assertThat(note.find(Locale.of("nl"))).get().isEqualTo(new SignInNote.Note("Dit is een demonstratie",
                "Alle mensen hier zijn verzonnen. Bewaar er geen echte gegevens in.", "Meld je aan als een van hen, met het wachtwoord",
                DemoAccounts.PASSWORD, List.of(new SignInNote.Account("noor", "Coördinator, Oost-Vlaanderen, West-Vlaanderen"))));
        assertThat(accounts.lines()).hasSize(2);
    }

    @Test
    void ofATrainerTheSignInPageSaysForWhichPartner() {
        add("joke", DemoAccounts.PASSWORD);
        add("bram", DemoAccounts.PASSWORD);

        assertThat(note.find(Locale.of("fr")).orElseThrow().accounts()).containsExactly(
                new SignInNote.Account("joke", "Formateur, Lus"), new SignInNote.Account("bram", "Formateur, Domo"));
    }

    @Test
    void eachPartnerThatCarriesADemoTrajectoryHasATrainer() {
        Set<Team> withTrainer = DemoAccounts.ALL.stream().flatMap(account -> account.teams().stream()).collect(Collectors.toSet());

        assertThat(DemoOrganisations.ALL).allSatisfy(story -> {
            assertThat(withTrainer).contains(story.lead());
            assertThat(story.along()).satisfiesAnyOf(along -> assertThat(along).isNull(), along -> assertThat(withTrainer).contains(along));
        });
        assertThat(DemoOrganisations.ALL).as("carried by two").filteredOn(story -> story.along() != null).hasSizeGreaterThan(1);
        assertThat(DemoOrganisations.ALL).as("of another alone")
                .anySatisfy(story -> assertThat(story.lead() != Team.LUS && story.along() == null).isTrue());
    }

    @Test
    void withoutDemoAccountsTheSignInPageSaysNothing() {
        add("iemand", DemoAccounts.PASSWORD);

        assertThat(note.find(Locale.of("nl"))).isEmpty();
        assertThat(accounts.lines()).isEmpty();
    }

    private void start(String address, boolean askedFor) {
        new DemoOnTheNetwork(accounts, loader, address, askedFor).afterSingletonsInstantiated();
    }

    private void add(String username, String password) {
        DemoAccounts.DemoAccount account = DemoAccounts.ALL.getFirst();
        currentActor.asProcess(() -> administration.create(
                new UserAdministration.NewUser(username, username, "nl", Set.of(account.role()), account.regions()), password));
    }
}
