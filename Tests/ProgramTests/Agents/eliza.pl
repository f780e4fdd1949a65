#!/usr/bin/perl
# Chatbot::Eliza behind JSON lines: greets first, answers each message, hangs up when told goodbye.
use strict;
use warnings;
use Chatbot::Eliza;
use JSON::PP;

$| = 1;
srand(42);
my $bot  = Chatbot::Eliza->new;
my $json = JSON::PP->new->utf8->canonical;
sub say_line { print $json->encode({@_}), "\n" }

say_line(content => "Hello, I am Eliza. How are you feeling today?");
while (my $line = <STDIN>) {
  my $message = $json->decode($line);
  last if ($message->{type} // '') eq 'end_call';
  my $words = $message->{content} // '';
  if ($words =~ /\bgoodbye\b/i) {
    say_line(content => "Goodbye. It was nice talking to you.", type => 'end_call');
    last;
  }
  say_line(content => $bot->transform($words));
}
