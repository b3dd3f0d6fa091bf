package be.omringd.demo;

import java.util.List;

/** What invented people say and what coordinators would write down, in the words of the work. */
final class DemoStories {

    static final List<String> QUESTIONS_NL = List.of(
            "Sinds mijn man er niet meer is, zie ik weinig mensen. Ik zou graag weer een paar mensen rond mij hebben, om mee te praten en te wandelen.",
            "Ik ben naar hier verhuisd en ken nog niemand in de buurt. Ik kook graag en ik wil mensen leren kennen.",
            "Mijn broer is veel alleen thuis. Vroeger ging hij naar de fanfare. Hij zou graag weer ergens bij horen.",
            "Ik heb wel een zus en een buurvrouw, maar zij kennen elkaar niet. Samen konden ze mij goed helpen om plannen te maken.",
            "Na het ongeval zijn veel vrienden weggebleven. Ik wil weer mensen om mee te lachen.",
            "Ik wil graag mijn droom waarmaken: een kleine moestuin. Alleen lukt het niet.",
            "Ik hoorde van lussen bij het buurthuis. Is dat ook iets voor mij?",
            "Mijn moeder wordt ouder en ik woon ver weg. Wie is er voor haar in de buurt?",
            "Ik ben graag onder de mensen, maar een vereniging is mij te druk. Een klein groepje zou fijn zijn.",
            "Onze zoon woont nu alleen. Hij speelt gitaar en zoekt mensen die eens langskomen.");
    static final List<String> QUESTIONS_FR = List.of(
            "Depuis que j'ai déménagé, je ne connais personne dans le quartier. J'aimerais rencontrer quelques personnes calmes.",
            "Mon voisin est souvent seul. Il aime jouer aux échecs et marcher au parc.",
            "J'aimerais avoir autour de moi des gens sur qui je peux compter, et qui peuvent compter sur moi.");

    static final List<String> HOPES = List.of(
            "Een paar mensen die eens binnenspringen zonder reden.",
            "Iemand om mee naar de markt te gaan. En zelf iets betekenen voor een ander.",
            "Weer muziek maken, liefst met anderen.",
            "Niet elke zondag alleen zijn.",
            "Mensen die blijven, ook als het minder gaat.");
    static final List<String> PEOPLE_NOW = List.of(
            "Een zus in de stad, een buurvrouw van hiernaast.",
            "Twee neven, en de mensen van de bakker.",
            "Een oud-collega belt af en toe.",
            "De buren groeten. Verder de mensen van het dienstencentrum.");
    static final List<String> THEMES = List.of(
            "Kennismaken en soep", "Wat maakt een goede week?", "Een wandeling plannen", "De moestuin", "Verjaardag vieren",
            "Wie belt wie?", "Foto's van vroeger", "Samen koken");
    static final List<String> INTERESTS = List.of(
            "tuinieren", "wandelen", "koken", "muziek", "lezen", "gezelschapsspelen", "fietsen", "handwerk", "voetbal", "natuur",
            "film", "geschiedenis", "fotografie", "dieren", "dansen", "schilderen");
    static final List<String> MOTIVATIONS = List.of(
            "Ik ben net met pensioen en heb tijd. Ik breng graag mensen samen rond de tafel.",
            "Mijn buurvrouw heeft een lus. Ik zag hoeveel dat voor haar betekent.",
            "Ik studeer en wil graag iets doen voor iemand in mijn buurt.",
            "Ik verhuisde zelf en weet hoe het is om niemand te kennen.");
    /** Of those who say these. */
    static final List<Integer> BIRTH_YEARS = List.of(1958, 1974, 2004, 1986);
    /** Nickname and relation, as people name those around them. */
    static final List<String[]> CIRCLE = List.of(
            new String[] {"Zus Ria", "family"}, new String[] {"Neef Wim", "family"}, new String[] {"Buurvrouw nr. 12", "neighbour"},
            new String[] {"Petra van het koor", "friend"}, new String[] {"Jan van vroeger", "friend"},
            new String[] {"Nonkel Staf", "family"},
            new String[] {"De bakker", "acquaintance"}, new String[] {"Fatma van de les", "friend"},
            new String[] {"Buurman met de hond", "neighbour"},
            new String[] {"Oud-collega Dirk", "colleague"}, new String[] {"Kinesist", "professional"},
            new String[] {"Els van de bib", "acquaintance"});

    private DemoStories() {}

    static <T> T pick(List<T> from, int n) {
        return from.get(Math.floorMod(n, from.size()));
    }
}
