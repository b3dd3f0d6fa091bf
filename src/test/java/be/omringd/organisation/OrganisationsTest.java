package be.omringd.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Team;
import be.omringd.organisation.Organisation.KnownContact;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class OrganisationsTest extends VolunteerWorld {

    private static final Actor JOKE =
            new Actor(UUID.randomUUID(), "Joke", Actor.Kind.USER, Set.of(Role.TRAINER), Set.of(), Set.of(Team.LUS));
    private static final Contact ANNELIES = new Contact("Annelies Baert", "directeur", "09 123 45 67", "annelies@bib.example");
    private static final Contact BRAM = new Contact("Bram Cools", null, null, "bram@bib.example");

    @Autowired
    private Organisations organisations;

    private final String unique = "B" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anybodyKnocksAndTrainersAndManagersRead() {
        OrganisationId id = knocks(unique + " De Letter", ZOTTEGEM, ANNELIES);

        for (Actor reader : List.of(JOKE, MARIE, Actor.PROCESS)) {
            Organisation known = as(reader, () -> organisations.get(id));
            assertThat(known.name()).isEqualTo(unique + " De Letter");
            assertThat(known.contact()).contains(ANNELIES);
        }
        for (Actor nobody : List.of(Actor.VISITOR, ELS)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(nobody, () -> organisations.get(id)));
        }
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> knocks(unique, "99999", ANNELIES));
    }

    @Test
    void theSameNameInTheSameMunicipalityIsAskedAboutHoweverItIsWritten() {
        OrganisationId first = knocks("L’Étoile " + unique, ZOTTEGEM, ANNELIES);
        OrganisationId again = knocks("l'etoile-" + unique.toUpperCase(), ZOTTEGEM + ":Velzeke-Ruddershove", BRAM);
        knocks("L’Étoile " + unique, AALST, BRAM);
        knocks("L’Étoile de " + unique, ZOTTEGEM, BRAM);

        assertThat(as(JOKE, () -> organisations.alike(again))).extracting(Organisation::id).containsExactly(first);
        assertThat(as(JOKE, () -> organisations.alike(first))).extracting(Organisation::id).containsExactly(again);
        assertThat(as(JOKE, () -> organisations.get(again)).name()).as("nothing is merged silently").startsWith("l'etoile");
    }

    @Test
    void twoOfWhichItIsSaidThatTheyAreTwoAreNotAskedAboutAgain() {
        OrganisationId one = knocks(unique, ZOTTEGEM, ANNELIES);
        OrganisationId other = knocks(unique, ZOTTEGEM, BRAM);

        does(JOKE, () -> organisations.notTheSame(one, other));
        does(JOKE, () -> organisations.notTheSame(one, other));

        assertThat(as(JOKE, () -> organisations.alike(one))).isEmpty();
        assertThat(as(JOKE, () -> organisations.alike(other))).isEmpty();
    }

    @Test
    void twoThatAreOneAreReadAsTheOneThatWasKnownFirstWithTheContactsOfBoth() {
        OrganisationId first = knocks(unique, ZOTTEGEM, ANNELIES);
        clock.pass(Period.ofDays(1));
        OrganisationId second = knocks(unique, ZOTTEGEM, ANNELIES);
        clock.pass(Period.ofDays(1));
        OrganisationId third = knocks(unique, ZOTTEGEM, BRAM);

        assertThat(as(JOKE, () -> organisations.merge(third, second))).isEqualTo(second);
        assertThat(as(JOKE, () -> organisations.merge(second, first))).isEqualTo(first);
        assertThat(as(JOKE, () -> organisations.merge(third, first))).as("said again").isEqualTo(first);

        assertThat(as(JOKE, () -> organisations.get(third)).id()).isEqualTo(first);
        assertThat(as(JOKE, () -> organisations.get(first)).contacts()).extracting(KnownContact::contact).containsExactly(ANNELIES, BRAM);
        assertThat(as(JOKE, () -> organisations.getAll(List.of(first, third)))).hasSize(2)
                .allSatisfy((id, one) -> assertThat(one.id()).isEqualTo(first));
        assertThat(as(JOKE, () -> organisations.idsOf(second))).first().isEqualTo(first);
        assertThat(as(JOKE, () -> organisations.idsOf(second))).containsExactlyInAnyOrder(first, second, third);
        assertThat(as(JOKE, () -> organisations.list(SearchWords.of(unique), 0, 10))).extracting(Organisation::id).containsExactly(first);
        assertThat(as(JOKE, () -> organisations.alike(first))).isEmpty();
    }

    @Test
    void theSearchTakesWordsInAnyOrderWithoutAccents() {
        knocks("Jeugdhuis Café " + unique, ZOTTEGEM, ANNELIES);
        knocks("Koor " + unique, ZOTTEGEM, BRAM);

        assertThat(as(JOKE, () -> organisations.list(SearchWords.of(unique + " cafe jeugd"), 0, 10))).extracting(Organisation::name)
                .containsExactly("Jeugdhuis Café " + unique);
        assertThat(as(JOKE, () -> organisations.count(SearchWords.of(unique)))).isEqualTo(2);
        assertThat(as(JOKE, () -> organisations.list(SearchWords.of(unique), 1, 10))).hasSize(1);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        OrganisationId id = knocks(unique, ZOTTEGEM, ANNELIES);
        Organisation seen = as(JOKE, () -> organisations.get(id));
        OrganisationDetails mine = new OrganisationDetails(unique + " vzw", OrganisationKind.ASSOCIATION, AALST, "fr");

        assertThat(as(JOKE, () -> organisations.change(id, seen.details(), mine))).isTrue();
        assertThat(as(MARIE, () -> organisations.change(id, seen.details(), seen.details()))).isFalse();
        assertThat(as(JOKE, () -> organisations.get(id)).details()).isEqualTo(mine);

        KnownContact contact = seen.contacts().getFirst();
        assertThat(as(JOKE, () -> organisations.changeContact(contact.id(), contact.contact(), BRAM))).isTrue();
        assertThat(as(MARIE, () -> organisations.changeContact(contact.id(), contact.contact(), ANNELIES))).isFalse();
        does(JOKE, () -> organisations.removeContact(contact.id()));
        assertThat(as(JOKE, () -> organisations.get(id)).contacts()).isEmpty();
    }

    private OrganisationId knocks(String name, String place, Contact contact) {
        return as(Actor.VISITOR,
                () -> organisations.register(new OrganisationDetails(name, OrganisationKind.ORGANISATION, place, "nl"), contact));
    }
}
