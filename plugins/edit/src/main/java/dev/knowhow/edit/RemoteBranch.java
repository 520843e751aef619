package dev.knowhow.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** The branch of a remote that the notes are fetched from and pushed to. Never pushes by force. */
final class RemoteBranch {

    private static final int TIMEOUT_SECONDS = 30;

    private final RemoteSettings settings;

    RemoteBranch(RemoteSettings settings) {
        this.settings = settings;
    }

    /** The URL of the remote, without a password; empty if the repository has no such remote. */
    Optional<String> url(Repository git) {
        return Optional.ofNullable(git.getConfig()
                        .getString(
                                ConfigConstants.CONFIG_REMOTE_SECTION, settings.name(), ConfigConstants.CONFIG_KEY_URL))
                .map(url -> url.replaceFirst("//[^/@]*@", "//"));
    }

    /** The branch of the remote: the one that git has for the branch, or the one with its name. */
    private static String there(Repository git) throws IOException {
        String branch = GitRepository.branch(git);
        String merge = git.getConfig()
                .getString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, ConfigConstants.CONFIG_KEY_MERGE);
        return merge == null ? Constants.R_HEADS + branch : merge;
    }

    private String tracking(Repository git) throws IOException {
        return Constants.R_REMOTES + settings.name() + "/" + Repository.shortenRefName(there(git));
    }

    /** The last commit of the remote that is known here; null for a branch that the remote does not have. */
    @Nullable ObjectId known(Repository git) throws IOException {
        return git.resolve(tracking(git));
    }

    /** Learns of the commits of others. A branch that the remote does not have yet has none. */
    void fetch(Repository git) throws IOException {
        try (Git commands = new Git(git)) {
            commands.fetch()
                    .setRemote(settings.name())
                    .setRefSpecs(new RefSpec("+" + there(git) + ":" + tracking(git)))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setTimeout(TIMEOUT_SECONDS)
                    .setCredentialsProvider(credentials())
                    .call();
        } catch (GitAPIException e) {
            if (!isMissing(e)) {
                throw failed("fetch from", e);
            }
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
                                + (why == null ? update.getStatus() : why));
                    }
                }
            }
            return true;
        } catch (GitAPIException e) {
            throw failed("push to", e);
        }
    }

    private IOException failed(String what, Exception cause) {
        return new IOException("cannot " + what + " the remote " + settings.name() + ": " + cause.getMessage(), cause);
    }

    /** The remote has no such branch; JGit has no exception of its own for it. */
    private static boolean isMissing(GitAPIException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("does not have")
                && e.getCause() instanceof TransportException;
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
