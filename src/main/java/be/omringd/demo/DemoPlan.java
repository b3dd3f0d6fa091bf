package be.omringd.demo;

import static be.omringd.demo.Destination.at;

import be.omringd.casefile.CasePhase;
import be.omringd.demo.Destination.Turn;
import be.omringd.group.GroupPhase;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkGroupFile;
import be.omringd.lus.LusPhase;
import be.omringd.outreach.RecruitmentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which cases there are: every state of the work, the busiest ones more than once. */
final class DemoPlan {

    /** Link groups, each of people who live near each other and come last in the plan, one group after the other. */
    private static final List<Together> TOGETHER = List.of(
            new Together(List.of("3000", "3010", "3000", "3001", "3020", "3000"), 3, at(LinkGroupFile.Before.LINK_FORMING)),
            new Together(List.of("8000", "8310", "8020", "8000", "8200", "8000"), 6,
                    at(GroupPhase.STARTING_UP, "searchNetwork", "prepareGathering").after(1)),
            new Together(List.of("3500", "3590", "3500", "3510", "3500"), 5,
                    at(GroupPhase.STARTING_UP, "searchPool", "prepareGathering").after(2)),
            new Together(List.of("9100", "9140", "9100", "9120", "9111", "9100"), 6, at(GroupPhase.RUNNING).after(3)));

    /** What is over by now, after the others so that they stay who they are. */
    private static final List<Destination> OVER = List.of(
            at(CasePhase.CLOSED).after(3).with(Turn.GOES_ALONE).livingAt("9000").asked(360),
            at(CasePhase.CLOSED).after(3).with(Turn.GOES_ALONE).livingAt("2000").asked(325),
            at(CasePhase.CLOSED).after(1).with(Turn.STOPS).asked(310),
            at(CasePhase.CLOSED).after(1).with(Turn.STOPS).asked(258),
            at(CasePhase.CLOSED).after(1).with(Turn.STOPS).asked(185),
            at(RequestPhase.REFERRED).with(Turn.REFERRED).asked(330),
            at(RequestPhase.REFERRED).with(Turn.REFERRED).asked(250),
            at(RequestPhase.REFERRED).with(Turn.REFERRED).asked(120),
            at(RequestPhase.NOT_PURSUED).with(Turn.NOT_PURSUED).asked(270),
            at(RequestPhase.NOT_PURSUED).with(Turn.NOT_PURSUED).asked(150));

    private DemoPlan() {}

    /**
     * @param homes the postcodes where they live; the group meets where the first of them does
     * @param sayYes how many of them said yes; the others are asked still
     */
    private record Together(List<String> homes, int sayYes, Destination group) {}

    /**
     * A link group that is made of people of the plan.
     *
     * @param people their numbers
     * @param group how far it goes, around where they live
     */
    record LinkGroupPlan(List<Integer> people, Destination group) {}

    /** The link groups. */
    static List<LinkGroupPlan> linkGroups() {
        List<LinkGroupPlan> groups = new ArrayList<>();
        int next = cases().size() - OVER.size() - TOGETHER.stream().mapToInt(one -> one.homes.size()).sum();
        for (Together one : TOGETHER) {
            int end = next + one.homes.size();
            groups.add(new LinkGroupPlan(
                    IntStream.range(next, end).boxed().toList(), one.group.with(Turn.LINK_GROUP).livingAt(one.homes.getFirst())));
            next = end;
        }
        return List.copyOf(groups);
    }

    /** Each asked so many days before today that it is where it is by now, and not all of them in the same week. */
    static List<Destination> cases() {
        List<Destination> plan = new ArrayList<>();
        add(plan, 6, at(RequestPhase.ASSIGNED, "firstContact"), 16, 1);
        add(plan, 2, at(RequestPhase.ASSIGNED).with(Turn.NOT_REACHED), 11, 5);
        add(plan, 2, at(RequestPhase.CONVERSATION_PLANNED, "talkToRequester").with(Turn.PERSON_DOES_NOT_KNOW), 12, 8);
        add(plan, 4, at(RequestPhase.CONVERSATION_PLANNED, "introConversation"), 18, 7);
        add(plan, 2, at(RequestPhase.THINKING).with(Turn.THINKS), 34, 20);
        add(plan, 2, at(RequestPhase.CONVERSATION_HELD, "confirmOrientation"), 26, 15);
        add(plan, 2, at(RequestPhase.ORIENTED_LINK).with(Turn.LINK), 75, 40);
        add(plan, 1, at(RequestPhase.ORIENTED_LINK, "keepInTouch").with(Turn.LINK_CALLS), 34, 34);
        add(plan, 1, at(RequestPhase.REFERRED).with(Turn.REFERRED), 70, 70);
        add(plan, 1, at(RequestPhase.NOT_PURSUED).with(Turn.NOT_PURSUED), 110, 110);
        add(plan, 4, at(LusPhase.PREPARING, "makeNetworkMap"), 45, 20);
        add(plan, 2, at(LusPhase.NETWORK_SEARCH, "chooseInvitees"), 56, 38);
        add(plan, 3, at(LusPhase.INVITING, "inviteContact"), 70, 42);
        add(plan, 1, at(LusPhase.INVITING, "decideStart"), 80, 80);
        add(plan, 2, at(GroupPhase.STARTING_UP, "describeNeed", "prepareGathering"), 95, 80);
        add(plan, 2, at(GroupPhase.STARTING_UP, "searchNetwork", "prepareGathering").after(1), 120, 100);
        add(plan, 4, at(GroupPhase.STARTING_UP, "searchPool", "prepareGathering").after(2), 160, 110);
        add(plan, 2, at(GroupPhase.STARTING_UP, "proposeMatch", "prepareGathering").after(2), 150, 125);
        add(plan, 2, at(GroupPhase.STARTING_UP, "trialMeeting", "prepareGathering").after(2), 165, 140);
        add(plan, 1, at(GroupPhase.STARTING_UP, "trialMeeting", "prepareGathering").after(3), 170, 170);
        add(plan, 2, at(GroupPhase.STARTING_UP, "prepareGathering").after(1).with(Turn.PAUSES), 140, 115);
        add(plan, 1, at(GroupPhase.STARTING_UP, "prepareGathering", "assessConcern").after(2).with(Turn.CONCERN), 130, 130);
        add(plan, 1, at(GroupPhase.HANDING_OVER, "handoverTalk").after(3), 190, 190);
        add(plan, 8, at(GroupPhase.RUNNING).after(3), 350, 190);
        add(plan, 1, at(GroupPhase.RUNNING, "coverGroup").after(3).with(Turn.VOLUNTEER_LEAVES), 300, 300);
        add(plan, 1, at(CasePhase.ROUNDING_OFF, "closingTalk").after(1).with(Turn.STOPS), 150, 150);
        add(plan, 1, at(CasePhase.ROUNDING_OFF, "aftercare").after(1).with(Turn.DIES), 210, 210);
        add(plan, 1, at(GroupPhase.STARTING_UP, "writeVacancy", "prepareGathering").after(2).upTo(RecruitmentKind.VACANCY, "3500", 0), 0,
                0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "approveVacancy", "prepareGathering").after(2).upTo(RecruitmentKind.VACANCY, "9300", 0), 0,
                0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "followAppeal", "prepareGathering").after(2).upTo(RecruitmentKind.VACANCY, "2800", 2), 0,
                0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "followAppeal", "prepareGathering").after(2).upTo(RecruitmentKind.CAMPAIGN, "8970", 2), 0,
                0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "followAppeal", "prepareGathering").after(2).upTo(RecruitmentKind.VACANCY, "1030", 1), 0,
                0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "chooseCandidate", "prepareGathering").after(2).upTo(RecruitmentKind.CAMPAIGN, "9500", 3),
                0, 0);
        add(plan, 1, at(GroupPhase.STARTING_UP, "decideAfterPool", "prepareGathering").after(2).upTo(RecruitmentKind.VACANCY, "8000", 0), 0,
                0);
        // last, so that the others stay who they are; around Aalst one person is missing for a group, around Ghent there can be one
        wait(plan, 130, 20, "9300", "9300", "9320", "9420", "9000", "9000", "9040", "9000", "9050", "9000", "3500", "3590", "3500", "2800",
                "2800",
                "2570");
        add(plan, 1, at(RequestPhase.ORIENTED_LINK, "askProfile").with(Turn.LINK).livingAt("9300"), 33, 33);
        // enough to compose groups of, in several regions
        wait(plan, 210, 20, "9000", "9040", "9000", "9050", "9030", "9000", "2000", "2060", "2000", "2100", "2060", "2000", "2100", "3000",
                "3010",
                "3000", "3000", "3010", "8000", "8000", "8000", "8000", "8000", "8500", "8500", "8500", "8500", "3500", "3500", "3600",
                "3600");
        int next = 0;
        for (Together one : TOGETHER) {
            for (int i = 0; i < one.homes.size(); i++) {
                add(plan, 1,
                        at(RequestPhase.ORIENTED_LINK).with(i < one.sayYes ? Turn.LINK_SAYS_YES : Turn.LINK).livingAt(one.homes.get(i)),
                        220 - 7 * next, 0);
                next++;
            }
        }
        plan.addAll(OVER);
        return List.copyOf(plan);
    }

    /** People of these places who wait for a link group, the first of them for the longest. */
    private static void wait(List<Destination> plan, int first, int last, String... homes) {
        for (int i = 0; i < homes.length; i++) {
            add(plan, 1, at(RequestPhase.ORIENTED_LINK).with(Turn.LINK).livingAt(homes[i]), first - (first - last) * i / homes.length, 0);
        }
    }

    /** The first of them asked so many days ago, the last of them so many, and the others evenly in between. */
    private static void add(List<Destination> plan, int times, Destination destination, int first, int last) {
        for (int i = 0; i < times; i++) {
            plan.add(destination.asked(times == 1 ? first : first - (first - last) * i / (times - 1)));
        }
    }
}
