package dev.knowhow.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SubmoduleConfig.FetchRecurseSubmodulesMode;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** The branch of a remote that the notes are fetched from and pushed to. Never pushes by force. */
final class RemoteBranch {

    private static final int TIMEOUT_SECONDS = 30;

    private final RemoteSettings settings;

    RemoteBranch(RemoteSettings settings) {
        this.settings = settings;
    }

    /** Whether the repository has such a remote. */
    boolean exists(Repository git) {
        return git.getConfig()
                        .getString(
                                ConfigConstants.CONFIG_REMOTE_SECTION, settings.name(), ConfigConstants.CONFIG_KEY_URL)
                != null;
    }

    /** The branch of the remote: the one that git has for the branch at this remote, or the one with its name. */
    private String there(Repository git) throws IOException {
        String branch = GitRepository.branch(git);
        String merge = ofBranch(git, branch, ConfigConstants.CONFIG_KEY_MERGE);
        boolean isOfRemote = settings.name().equals(ofBranch(git, branch, ConfigConstants.CONFIG_KEY_REMOTE));
        return merge == null || !isOfRemote ? Constants.R_HEADS + branch : merge;
    }

    private static @Nullable String ofBranch(Repository git, String branch, String key) {
        return git.getConfig().getString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, key);
    }

    private String tracking(Repository git) throws IOException {
        return Constants.R_REMOTES + settings.name() + "/" + Repository.shortenRefName(there(git));
    }

    /** The last commit of the remote that is known here; null for a branch that the remote does not have. */
    @Nullable ObjectId known(Repository git) throws IOException {
        return git.resolve(tracking(git));
    }

    /**
     * Learns of the commits of others. A branch that the remote does not have yet has none.
     *
     * @throws IOException if the remote does not answer, or lacks commits that it had
     */
    void fetch(Repository git) throws IOException {
        String there = there(git);
        String tracking = tracking(git);
        try (Git commands = new Git(git)) {
            FetchResult result = commands.fetch()
                    .setRemote(settings.name())
                    .setRefSpecs(new RefSpec(there + ":" + tracking))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setRecurseSubmodules(FetchRecurseSubmodulesMode.NO)
                    .setTimeout(TIMEOUT_SECONDS)
                    .setCredentialsProvider(credentials())
                    .call();
            TrackingRefUpdate update = result.getTrackingRefUpdate(tracking);
            if (update != null) {
                requireUpdated(update, there);
            }
        } catch (GitAPIException e) {
            if (!isMissing(e, there)) {
                throw failed("fetch from", e);
            }
        }
    }

    /** Without force, git refuses a branch that is not a continuation of what it was. */
    private void requireUpdated(TrackingRefUpdate update, String there) throws IOException {
        switch (update.getResult()) {
            case NEW, FAST_FORWARD, NO_CHANGE -> {}
            case REJECTED ->
                throw new IOException("the history of " + there + " at the remote " + settings.name()
                        + " was rewritten: it had commit "
                        + update.getOldObjectId().name() + " and now has "
                        + update.getNewObjectId().name() + " without it. Decide what stays; see docs/edit.md");
            default -> throw new IOException("the fetched branch cannot be stored: " + update.getResult());
        }
    }

    /** Pushes the last commit; false if the remote has commits that are not known here. */
    boolean push(Repository git) throws IOException {
        String there = there(git);
        try (Git commands = new Git(git)) {
            Iterable<PushResult> results = commands.push()
                    .setRemote(settings.name())
                    .setRefSpecs(new RefSpec(Constants.HEAD + ":" + there))
                    .setTimeout(TIMEOUT_SECONDS)
                    .setCredentialsProvider(credentials())
                    .call();
            for (PushResult result : results) {
                RemoteRefUpdate update = Objects.requireNonNull(result.getRemoteUpdate(there));
                switch (update.getStatus()) {
                    case OK, UP_TO_DATE -> {}
                    case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> {
                        return false;
                    }
                    default -> {
                        String why = update.getMessage();
                        throw new IOException("the remote " + settings.name() + " refuses the push: "
                                + (why == null ? update.getStatus() : withoutUsers(why)));
                    }
                }
            }
            return true;
        } catch (GitAPIException e) {
            throw failed("push to", e);
        }
    }

    private IOException failed(String what, Exception cause) {
        return new IOException(
                "cannot " + what + " the remote " + settings.name() + ": "
                        + withoutUsers(String.valueOf(cause.getMessage())),
                cause);
    }

    /** A user or password of a URL may be a token, and messages get into logs. */
    private static String withoutUsers(String message) {
        return message.replaceAll("//[^/\\s]*@", "//");
    }

    /** The remote has no such branch; JGit has no exception of its own for it. */
    private static boolean isMissing(GitAPIException e, String there) {
        return e.getCause() instanceof TransportException
                && ("Remote does not have " + there + " available for fetch.").equals(e.getMessage());
    }

    private CredentialsProvider credentials() {
        Path file = settings.netrc();
        return new HostCredentials(file == null ? new NetRC() : new NetRC(file.toFile()));
    }

    /** Users and passwords by host, from a file that git and other programs know. Never asks anybody. */
    private static final class HostCredentials extends CredentialsProvider {

        private final NetRC file;

        HostCredentials(NetRC file) {
            this.file = file;
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public boolean supports(CredentialItem... items) {
            for (CredentialItem item : items) {
                if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean get(URIish uri, CredentialItem... items) {
            NetRC.NetRCEntry entry = file.getEntry(uri.getHost());
            if (entry == null) {
                return false;
            }
            for (CredentialItem item : items) {
                if (item instanceof CredentialItem.Username user) {
                    user.setValue(entry.login);
                } else if (item instanceof CredentialItem.Password password) {
                    password.setValue(entry.password);
                } else {
                    throw new UnsupportedCredentialItem(uri, item.getPromptText());
                }
            }
            return true;
        }
    }
}
