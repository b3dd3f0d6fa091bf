package be.omringd.lus.process;

import be.omringd.casefile.CaseFiles;
import be.omringd.inbox.HandlesTask;
import be.omringd.lus.LusGroups;

/** Whether the person is ready and what we decide, in one talk. The decision means the same as when it was a task of its own. */
@HandlesTask("lus/talk-about-start")
class TalkAboutStartHandler extends DecideStartHandler {

    TalkAboutStartHandler(LusGroups groups, CaseFiles files) {
        super(groups, files);
    }
}
