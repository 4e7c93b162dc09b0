import { Redirect, Route, Switch } from 'wouter';
import { DemoDayScreen } from '#renderer/features/demos/DemoDayScreen.tsx';
import { RecordScreen } from '#renderer/features/demos/record/RecordScreen.tsx';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { HomeScreen } from '#renderer/features/home/HomeScreen.tsx';
import { ImpactScreen } from '#renderer/features/impact/ImpactScreen.tsx';
import { PeopleScreen } from '#renderer/features/people/PeopleScreen.tsx';
import { PitchesScreen } from '#renderer/features/pitches/PitchesScreen.tsx';
import { ProblemsScreen } from '#renderer/features/problems/ProblemsScreen.tsx';
import { ShipLogScreen } from '#renderer/features/shipments/ShipLogScreen.tsx';
import { VotesScreen } from '#renderer/features/votes/VotesScreen.tsx';

/** One route a place; the id behind it is the thing in the inspector. */
export function Places() {
  return (
    <Switch>
      <Route path="/home" component={HomeScreen} />
      <Route path="/feedback/:id?" component={FeedbackScreen} />
      <Route path="/problems/:id?" component={ProblemsScreen} />
      <Route path="/pitches/:id?" component={PitchesScreen} />
      <Route path="/demo-day" component={DemoDayScreen} />
      <Route path="/demo-day/record" component={RecordScreen} />
      <Route path="/demo-day/votes" component={VotesScreen} />
      <Route path="/ship-log/:id?" component={ShipLogScreen} />
      <Route path="/impact" component={ImpactScreen} />
      <Route path="/people/:id?" component={PeopleScreen} />
      <Route>
        <Redirect to="/home" />
      </Route>
    </Switch>
  );
}
