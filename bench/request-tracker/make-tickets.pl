#!/usr/bin/perl
# Makes one ticket through Request Tracker for each line of standard input: title, description and open or closed, separated by tabs.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use RT -init;

binmode STDIN, ':encoding(UTF-8)';

my $desk = RT::User->new(RT->SystemUser);
$desk->Load('desk');
if (!$desk->Id) {
    my ($id, $said) = $desk->Create(
        Name => 'desk', RealName => '服务台', EmailAddress => 'desk@bench.invalid', Password => $ENV{RT_BENCH_PASSWORD}, Privileged => 1);
    $id or die $said;
    my $rights = RT::Principal->new(RT->SystemUser);
    $rights->Load($desk->PrincipalId);
    for my $right (qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket OwnTicket)) {
        my ($done, $why) = $rights->GrantRight(Right => $right, Object => RT->System);
        $done or die $why;
    }
}
my $user = RT::CurrentUser->new($desk->Id);

my $count = 0;
while (my $line = <STDIN>) {
    chomp $line;
    my ($title, $description, $state) = split /\t/, $line;
    my $message = MIME::Entity->build(
        Type => 'text/plain', Charset => 'UTF-8', Encoding => '8bit',
        Subject => Encode::encode('UTF-8', $title), Data => [Encode::encode('UTF-8', $description)]);
    my $ticket = RT::Ticket->new($user);
    my ($id, undef, $said) = $ticket->Create(
        Queue => 'General', Subject => $title, Requestor => 'caller' . $count % 50 . '@bench.invalid', MIMEObj => $message);
    $id or die $said;
    work_on($ticket, $state, $count);
    print "$count tickets\n" if ++$count % 100 == 0;
}

# Open tickets are new, or taken and begun; closed ones were answered as well.
sub work_on {
    my ($ticket, $state, $count) = @_;
    return if $state ne 'closed' && $count % 2 == 0;
    $ticket->SetOwner($user->Id);
    $ticket->Comment(Content => '已联系用户。');
    $ticket->SetStatus('open') if $ticket->Status eq 'new';
    return if $state ne 'closed';
    $ticket->Correspond(Content => '已更正参数并重新结算。');
    $ticket->SetStatus('resolved');
}
